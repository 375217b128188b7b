import { callApi, withQuery } from '@/lib/http/fetch'
import { type ImportFormat, importView } from './import-schema'

/** Makes sessions of a file. @param goal of each of them. */
export function importFile(file: Blob, { format, goal }: { format: ImportFormat; goal: string }) {
  return callApi(withQuery('/api/import', { format, goal: goal.trim() }), importView, { method: 'POST', body: file })
}
