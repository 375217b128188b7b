import { and, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { messages } from '@/db/schema/chat'
import { events } from '@/db/schema/events'
import { people } from '@/db/schema/people'
import { readDeliveries } from '@/lib/chat/channels/read-deliveries'
import { viewMessage } from '@/lib/chat/view'
import { AppError } from '@/lib/errors'
import { type EventRow, eventRow, type RawEvent } from '@/lib/events/event-row'
import { encodePosition, positionOfSnapshot } from '@/lib/events/position'
import type { Actor } from '@/lib/people/actor'
import { canReadWords } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { noteReading } from './note-reading'
import { demandLogReader, logEntries } from './query'
import { rowsOfTimeline } from './timeline-kinds'
import type { TimelineMessage, TimelineRows, TimelineRowsQuery } from './timeline-schema'

/** A place between rows, in the order in which things happened. */
type Place = { at: number; id: number }

/**
 * Some rows of one session in the order in which things happened, from either side of a place: so that a session of any length is
 * looked at a screen at a time. Without a place, the newest.
 * @throws AppError 401 or 403 unless staff or a key that reads the log, `session_not_found`.
 */
export async function readTimelineRows(
  options: { actor: Actor; sessionId: string } & TimelineRowsQuery,
): Promise<TimelineRows> {
  const { actor, sessionId, limit } = options
  demandLogReader(actor)
  const found = await findSession(sessionId)
  if (!found) throw new AppError('session_not_found')
  await noteReading(actor, { sessionId, source: 'all' })
  const readable = canReadWords(actor, found.session)
  const left = rowsOfTimeline(sessionId, options, readable)
  const place = await placeOf(options)
  const both = options.around !== undefined || options.at !== undefined
  const wanted = (part: 'older' | 'newer') => (both ? Math.ceil((part === 'newer' ? limit : limit - 1) / 2) : limit)
  const none: Side = { rows: [], more: true, snapshot: null }
  const older = options.after ? none : await side({ left, place, towards: 'older', limit: wanted('older') })
  const newer = options.before ? none : await side({ left, place, towards: 'newer', limit: wanted('newer') })
  const rows = [...older.rows.reverse(), ...newer.rows]
  const entries = await logEntries(rows, 'all')
  return {
    items: entries.map((entry, index) => ({ ...entry, fingerprint: rows[index]?.fingerprint ?? null })),
    messages: readable ? await messagesOf(rows) : [],
    older: older.more,
    newer: newer.more,
    liveCursor: encodePosition(positionOfSnapshot((older.snapshot ?? newer.snapshot) || '0:0:')),
  }
}

type Side = { rows: EventRow[]; more: boolean; snapshot: string | null }

type SideOptions = { left: SQL | undefined; place: Place | null; towards: 'older' | 'newer'; limit: number }

/** Rows before a place, the nearest first, or from it on; without a place it is the end. */
async function side({ left, place, towards, limit }: SideOptions): Promise<Side> {
  if (place === null && towards === 'newer') return { rows: [], more: false, snapshot: null }
  const direction = sql.raw(towards === 'older' ? 'desc' : 'asc')
  const beyond = place
    ? sql`(${events.occurredAt}, ${events.id}) ${sql.raw(towards === 'older' ? '<' : '>=')} (${new Date(place.at).toISOString()}::timestamptz, ${place.id}::bigint)`
    : undefined
  // One statement, so that the snapshot is the one the rows were read in.
  const raw = await db.execute<RawEvent & { snapshot: string }>(sql`
    with page as (
      select ${events}.* from ${events} where ${and(left, beyond) ?? sql`true`}
      order by ${events.occurredAt} ${direction}, ${events.id} ${direction} limit ${limit + 1}
    )
    select log_snapshot()::text as snapshot, page.* from (select 1) as one left join page on true
    order by page.occurred_at ${direction}, page.id ${direction}`)
  const rows = raw.filter((row) => row.id !== null).map(eventRow)
  return { rows: rows.slice(0, limit), more: rows.length > limit, snapshot: raw[0]?.snapshot ?? null }
}

async function placeOf({ sessionId, before, after, around, at }: { sessionId: string } & TimelineRowsQuery) {
  if (before) return parsePlace(before)
  if (after) return following(parsePlace(after))
  if (at) return { at: Date.parse(at), id: 0 }
  if (around === undefined) return null
  const [row] = await db
    .select({ at: events.occurredAt })
    .from(events)
    .where(and(eq(events.sessionId, sessionId), eq(events.id, around)))
  return row ? { at: row.at.getTime(), id: around } : null
}

const following = ({ at, id }: Place): Place => ({ at, id: id + 1 })

function parsePlace(text: string): Place {
  const [at = '', id = ''] = text.split(',')
  return { at: Date.parse(at), id: Number(id) }
}

async function messagesOf(rows: EventRow[]): Promise<TimelineMessage[]> {
  const ids = rows.filter(({ type, source }) => type === 'message' && source === 'system').map(({ id }) => id)
  if (ids.length === 0) return []
  const found = await db
    .select({ message: getTableColumns(messages), author: people.name })
    .from(messages)
    .leftJoin(people, eq(people.id, messages.authorId))
    .where(inArray(messages.eventId, ids))
  const deliveries = await readDeliveries(found.map(({ message }) => message.id))
  return found.map(({ message, author }) => ({
    ...viewMessage(message, author),
    delivery: deliveries.get(message.id) ?? null,
  }))
}
