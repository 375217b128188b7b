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

async function* entries({ actor, ...options }: { actor: Actor } & LogQuery): AsyncGenerator<LogEntry[]> {
  await noteExport(actor, options)
  const direction = options.order === 'desc' ? desc : asc
  const query = db.select().from(events).where(matching(options)).orderBy(direction(events.id)).toSQL()
  const raw = sql.unsafe<RawEvent[]>(query.sql, query.params as string[])
  for await (const rows of raw.cursor(rowsAtOnce)) yield await logEntries(rows.map(eventRow), options.source)
}

async function* lines(options: { actor: Actor } & LogQuery): AsyncGenerator<string> {
  for await (const page of entries(options)) yield page.map((entry) => `${JSON.stringify(entry)}\n`).join('')
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

async function* flat(options: { actor: Actor } & LogQuery): AsyncGenerator<LogEntry> {
  for await (const page of entries(options)) yield* page
}

/** Every matching row as NDJSON or CSV (RFC 4180, formulas neutralised), in constant memory, from one snapshot. */
export function exportLog(options: { actor: Actor } & LogQuery): ReadableStream<Uint8Array> {
  demandLogReader(options.actor)
  const source =
    options.format === 'csv'
      ? Readable.from(flat(options)).pipe(stringify({ header: true, columns, escape_formulas: true }))
      : Readable.from(lines(options))
  return Readable.toWeb(source) as ReadableStream<Uint8Array>
}
