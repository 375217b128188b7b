import { asc, desc, type SQL } from 'drizzle-orm'
import { db, sql } from '@/db/client'
import { aside, asideEach } from '@/db/read-replica'
import { events } from '@/db/schema/events'
import { downloadTurn } from '@/lib/download-turn'
import { eventRow, type RawEvent } from '@/lib/events/event-row'
import type { Actor } from '@/lib/people/actor'
import { logFile } from './log-file'
import { withMerged } from './merged-errors'
import { noteExport } from './note-reading'
import { demandLogReader, logEntries, matching } from './query'
import type { LogEntry, LogFilter, LogQuery } from './schema'

const rowsAtOnce = 500

/** Rows in an order, a page at a time, all from one snapshot. */
export async function* entriesWhere(
  where: SQL | undefined,
  order: SQL[],
  source: LogFilter['source'],
): AsyncGenerator<LogEntry[]> {
  const query = db
    .select()
    .from(events)
    .where(where)
    .orderBy(...order)
    .toSQL()
  const raw = sql.unsafe<RawEvent[]>(query.sql, query.params as string[])
  const done = await downloadTurn()
  try {
    for await (const rows of raw.cursor(rowsAtOnce)) yield await logEntries(rows.map(eventRow), source)
  } finally {
    done()
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
  const where = matching(await withMerged(query))
  const rows = await aside(() => db.$count(events, where))
  await noteExport(actor, query)
  const order = [query.order === 'desc' ? desc(events.id) : asc(events.id)]
  return {
    rows,
    file: logFile(
      query.format,
      asideEach(() => entriesWhere(where, order, query.source)),
    ),
  }
}
