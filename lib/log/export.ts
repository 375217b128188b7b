import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { asc, desc } from 'drizzle-orm'
import { db, sql } from '@/db/client'
import { events } from '@/db/schema/events'
import { eventRow, type RawEvent } from '@/lib/events/event-row'
import type { Actor } from '@/lib/people/actor'
import { noteExport } from './note-reading'
import { demandLogReader, logEntries, matching } from './query'
import type { LogEntry, LogQuery } from './schema'

const rowsAtOnce = 500

async function* entries(options: LogQuery): AsyncGenerator<LogEntry[]> {
  const direction = options.order === 'desc' ? desc : asc
  const query = db.select().from(events).where(matching(options)).orderBy(direction(events.id)).toSQL()
  const raw = sql.unsafe<RawEvent[]>(query.sql, query.params as string[])
  for await (const rows of raw.cursor(rowsAtOnce)) yield await logEntries(rows.map(eventRow), options.source)
}

async function* lines(options: LogQuery): AsyncGenerator<string> {
  for await (const page of entries(options)) yield page.map((entry) => `${JSON.stringify(entry)}\n`).join('')
}

/** One JSON document, an event a line, so that whoever reads it along can count them. */
async function* document(options: LogQuery): AsyncGenerator<string> {
  yield '{"success":true,"events":[\n'
  let first = true
  for await (const page of entries(options)) {
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

async function* flat(options: LogQuery): AsyncGenerator<LogEntry> {
  for await (const page of entries(options)) yield* page
}

function contents(options: LogQuery): Readable {
  switch (options.format) {
    case 'csv':
      return Readable.from(flat(options)).pipe(stringify({ header: true, columns, escape_formulas: true }))
    case 'ndjson':
      return Readable.from(lines(options))
    case 'json':
      return Readable.from(document(options))
  }
}

/**
 * Every matching row as NDJSON, CSV (RFC 4180, formulas neutralised) or one JSON document, in constant memory, from one snapshot.
 * @returns the file as a stream, and how many rows it will have, for whoever shows how far it is; rows that come in meanwhile may differ.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function exportLog(options: { actor: Actor } & LogQuery) {
  demandLogReader(options.actor)
  const { actor, ...query } = options
  const rows = await db.$count(events, matching(query))
  await noteExport(actor, query)
  return { rows, file: Readable.toWeb(contents(query)) as ReadableStream<Uint8Array> }
}
