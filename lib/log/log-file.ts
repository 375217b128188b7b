import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { LogEntry } from './schema'

export type LogFormat = 'json' | 'ndjson' | 'csv'

type Pages = AsyncGenerator<LogEntry[]>

async function* lines(pages: Pages): AsyncGenerator<string> {
  for await (const page of pages) yield page.map((entry) => `${JSON.stringify(entry)}\n`).join('')
}

/** One JSON document, an event a line, so that whoever reads it along can count them. */
async function* document(pages: Pages): AsyncGenerator<string> {
  yield '{"success":true,"events":[\n'
  let first = true
  for await (const page of pages) {
    const text = page.map((entry) => JSON.stringify(entry)).join(',\n')
    if (text !== '') yield first ? text : `,\n${text}`
    first = first && text === ''
  }
  yield '\n]}\n'
}

const columns = [
  'event_id',
  'session_id',
  'session_token',
  'event_type',
  'event_data',
  'created_at',
  'occurred_at',
  'student_email',
  'student_name',
  'client_event_id',
]

/** The data of each event as JSON, whatever it is: a bare `true` or `-2` would be taken for something else in a cell. */
async function* flat(pages: Pages): AsyncGenerator<LogEntry> {
  for await (const page of pages) {
    for (const entry of page) yield { ...entry, event_data: JSON.stringify(entry.event_data) }
  }
}

function contents(format: LogFormat, pages: Pages): Readable {
  switch (format) {
    case 'csv':
      return Readable.from(flat(pages)).pipe(stringify({ header: true, columns, escape_formulas: true }))
    case 'ndjson':
      return Readable.from(lines(pages))
    case 'json':
      return Readable.from(document(pages))
  }
}

/** Entries as the bytes of a file: NDJSON, CSV (RFC 4180, formulas neutralised) or one JSON document. Holds one page at a time. */
export function logFile(format: LogFormat, pages: Pages): ReadableStream<Uint8Array> {
  return Readable.toWeb(contents(format, pages)) as ReadableStream<Uint8Array>
}

const types: Record<LogFormat, string> = { json: 'application/json', ndjson: 'application/x-ndjson', csv: 'text/csv' }

/** What an answer that is such a file says of it. @param rows how many it will have, for whoever shows how far it is. */
export const logFileHeaders = (format: LogFormat, rows: number) => ({
  'content-type': `${types[format]}; charset=utf-8`,
  'content-disposition': `attachment; filename="session-log.${format}"`,
  'x-total-rows': String(rows),
})
