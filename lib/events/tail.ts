import { and, type SQL, sql } from 'drizzle-orm'
import { sql as connection, db } from '@/db/client'
import { events } from '@/db/schema/events'
import { type EventRow, eventRow, type RawEvent } from './event-row'
import { waitForEvents } from './live'
import { advance, encodePosition, type Position, positionOfSnapshot } from './position'

export type TailItem = { cursor: string; row: EventRow }

const pageSize = 500

/** The present end of the log: whatever commits after this call comes after it. */
export async function presentEnd(): Promise<Position> {
  const [row] = await connection<{ snapshot: string }[]>`select log_snapshot()::text as snapshot`
  return positionOfSnapshot(row?.snapshot ?? '0:0:')
}

/**
 * Reads on from a place, as far as no running transaction could still put a row in between. Rows come in server order (txid, id):
 * ids alone are handed out before they commit, so that `id > last` would pass over rows for ever. `more` may be there at once.
 */
export async function readOn(
  from: Position,
  filter: SQL | undefined,
): Promise<{ items: TailItem[]; next: Position; more: boolean }> {
  const horizon = sql`pg_snapshot_xmin(log_snapshot())`
  const after = and(
    sql`(${events.txid}, ${events.id}) > (${from.txid}::xid8, ${from.id}::bigint)`,
    sql`${events.txid} < ${horizon}`,
    from.seen ? sql`not pg_visible_in_snapshot(${events.txid}, ${from.seen}::pg_snapshot)` : undefined,
    filter,
  )
  // One statement, so that rows and horizon come of one snapshot.
  const rows = await db.execute<RawEvent & { horizon: string }>(sql`
    with page as (
      select ${events}.* from ${events} where ${after} order by ${events.txid}, ${events.id} limit ${pageSize}
    )
    select ${horizon}::text as horizon, page.* from (select 1) as one left join page on true order by page.txid, page.id`)
  const items: TailItem[] = []
  let place = from
  for (const raw of rows) {
    if (raw.id === null) continue
    place = advance(place, raw.txid, raw.id)
    items.push({ cursor: encodePosition(place), row: eventRow(raw) })
  }
  if (items.length === pageSize) return { items, next: place, more: true }
  const end = rows[0]?.horizon ?? from.txid
  const next = BigInt(end) > BigInt(place.txid) ? advance(place, end, 0) : place
  return { items, next, more: false }
}

/**
 * Follows the log for ever: no row missed, none twice, in server order. Ends when `signal` aborts.
 * @param sessionId wakes only for this session; null for all.
 */
export async function* tail(options: {
  from: Position
  filter: SQL | undefined
  sessionId: string | null
  signal: AbortSignal
}): AsyncGenerator<TailItem[]> {
  const waiting = waitForEvents(options.sessionId === null ? null : [options.sessionId], options.signal)
  let place = options.from
  try {
    while (!options.signal.aborted) {
      const { items, next, more } = await readOn(place, options.filter)
      place = next
      if (items.length > 0) yield items
      if (!more) await waiting.next()
    }
  } finally {
    waiting.close()
  }
}
