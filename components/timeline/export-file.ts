import { type LogEntry, logEntry } from '@/lib/log/schema'

export const exportFormats = ['json', 'ndjson', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

const types: Record<ExportFormat, string> = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
}

/** Entries as a file's text: the same columns, and the same care with formulas, as the server's own export. */
export async function exportText(entries: LogEntry[], format: ExportFormat): Promise<string> {
  if (format === 'json') return `${JSON.stringify(entries, null, 2)}\n`
  if (format === 'ndjson') return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  const { stringify } = await import('csv-stringify/browser/esm/sync')
  const columns = Object.keys(logEntry.shape).filter((name) => name !== 'source')
  return stringify(entries, { header: true, columns, escape_formulas: true })
}

/** Hands a text to the browser as a file to keep. */
export function saveFile(name: string, text: string, format: ExportFormat) {
  const url = URL.createObjectURL(new Blob([text], { type: `${types[format]};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
