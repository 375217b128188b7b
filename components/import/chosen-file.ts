import type { ImportFormat, ImportView } from '@/lib/pipeline/import-schema'
import { recogniseFormat } from '@/lib/pipeline/import-schema'

/** A file that somebody wants to import, and how far it has come. */
export type ChosenFile = {
  id: string
  name: string
  file: File
  format: ImportFormat | null
  state:
    | { kind: 'ready' }
    | { kind: 'sending' }
    | { kind: 'done'; view: ImportView }
    | { kind: 'refused'; words: string; place: string | null }
}

const mostBytes = 20 * 1024 * 1024

/** Looks into a file as far as is needed to tell its format, and whether it can be sent at all. */
export async function lookInto(file: File, id: string): Promise<ChosenFile> {
  const chosen = { id, name: file.name, file, format: null }
  const refused = (words: string): ChosenFile => ({ ...chosen, state: { kind: 'refused', words, place: null } })
  if (file.size > mostBytes) return refused('A file may have 20 MB. Split the recording and choose its parts.')
  try {
    return { ...chosen, format: recogniseFormat(JSON.parse(await file.text())), state: { kind: 'ready' } }
  } catch {
    return refused('There is no JSON in this file. Export the recording as JSON and choose that.')
  }
}

/** The size of a file in words. */
export function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024
  return kilobytes < 1000 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}
