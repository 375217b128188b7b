import { callApi } from '@/lib/http/fetch'
import { type ImportFormat, importView } from './import-schema'

/** Makes sessions of a file. @param goal of each of them. */
export function importFile(file: Blob, { format, goal }: { format: ImportFormat; goal: string }) {
  const search = new URLSearchParams({ format, ...(goal.trim() && { goal: goal.trim() }) })
  return callApi(`/api/import?${search}`, importView, { method: 'POST', body: file })
}
