import { and, asc, desc, eq, gt, gte, ilike, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { events } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import { type EventRow, eventRow, type RawEvent } from '@/lib/events/event-row'
import { encodePosition, positionOfSnapshot } from '@/lib/events/position'
import { isUuid } from '@/lib/ids'
import { foreignCursor } from '@/lib/keyset'
import { likePattern } from '@/lib/like-pattern'
import { type Actor, demand, hasScope, isStaff } from '@/lib/people/actor'
import { type WholeFilter, withMerged } from './merged-errors'
import { withStaffNames } from './named-staff'
import { noteReading } from './note-reading'
import type { LogEntry, LogFilter, LogQuery } from './schema'
import { outsideTokens } from './tokens'

/** @throws AppError 401 or 403 unless staff or a key that reads the log. */
export function demandLogReader(actor: Actor) {
  demand(actor, isStaff(actor) || hasScope(actor, 'log:read'))
}

/** The one meaning of the log's filters, for list, tail and export. */
export function matching(filter: WholeFilter): SQL | undefined {
  const fingerprints = filter.fingerprints ?? (filter.fingerprint ? [filter.fingerprint] : [])
  const token = filter.sessionToken
  const byToken = token
    ? db
        .select({ id: sessions.id })
        .from(sessions)
        .where(or(eq(sessions.outsideToken, token), isUuid(token) ? eq(sessions.id, token) : undefined))
    : undefined
  return and(
    filter.source === 'all' ? undefined : eq(events.source, 'log'),
    byToken ? inArray(events.sessionId, byToken) : undefined,
    filter.sessionId ? eq(events.sessionId, filter.sessionId) : undefined,
    filter.studentEmail ? sql`lower(${events.studentEmail}) = ${filter.studentEmail.toLowerCase()}` : undefined,
    fingerprints.length > 0 ? inArray(events.fingerprint, fingerprints) : undefined,
    filter.eventType ? eq(events.type, filter.eventType) : undefined,
    filter.from ? gte(events.createdAt, new Date(filter.from)) : undefined,
    filter.to ? lte(events.createdAt, new Date(filter.to)) : undefined,
    filter.q ? ilike(sql`${events.data}::text`, likePattern(filter.q)) : undefined,
  )
}

function logEntryOf(row: EventRow, token: string, source: LogFilter['source']): LogEntry {
  return {
    event_id: row.id,
    session_id: row.sessionId,
    session_token: token,
    event_type: row.type,
    event_data: row.data,
    created_at: row.createdAt.toISOString(),
    occurred_at: row.occurredAt.toISOString(),
    student_email: row.studentEmail,
    student_name: row.studentName,
    client_event_id: row.clientEventId,
    ...(source === 'all' ? { source: row.source } : {}),
  }
}

/** Rows as the API shows them; where rows of every source are mixed, each tells its own. */
export async function logEntries(found: EventRow[], source: LogFilter['source']): Promise<LogEntry[]> {
  const rows = source === 'all' ? await withStaffNames(found) : found
  const tokens = await outsideTokens([...new Set(rows.map((row) => row.sessionId))], db)
  return rows.map((row) => logEntryOf(row, tokens.get(row.sessionId) ?? row.sessionId, source))
}

/** The rows of a page and one more, with the snapshot they were read in: one statement, so that the two belong together. */
export function pageOf(options: WholeFilter & Pick<LogQuery, 'cursor' | 'limit' | 'order'>): SQL {
  const { limit, order } = options
  const from = options.cursor ? decodePage(options.cursor) : null
  const beyond = from === null ? undefined : order === 'desc' ? lt(events.id, from) : gt(events.id, from)
  const direction = order === 'desc' ? desc : asc
  return sql`
    with page as (
      select ${events}.* from ${events} where ${and(matching(options), beyond) ?? sql`true`}
      order by ${direction(events.id)} limit ${limit + 1}
    )
    select log_snapshot()::text as snapshot, page.* from (select 1) as one left join page on true
    order by ${order === 'desc' ? sql`page.id desc` : sql`page.id asc`}`
}

/**
 * A page of the log, newest first unless told. `liveCursor` is where a tail must begin so that page and tail together miss no row and
 * repeat none.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for a cursor that is not one of ours.
 */
export async function readLog(options: { actor: Actor } & LogQuery) {
  demandLogReader(options.actor)
  const { limit } = options
  const rows = await db.execute<RawEvent & { snapshot: string }>(pageOf(await withMerged(options)))
  const found = rows.filter((row) => row.id !== null).map(eventRow)
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  await noteReading(
    options.actor,
    options,
    page.map((row) => row.sessionId),
  )
  return {
    success: true as const,
    count: page.length,
    nextCursor: last ? Buffer.from(`e${last.id}`).toString('base64url') : null,
    liveCursor: encodePosition(positionOfSnapshot(rows[0]?.snapshot ?? '0:0:')),
    events: await logEntries(page, options.source),
  }
}

function decodePage(cursor: string): number {
  const id = /^e(\d{1,16})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1]
  if (!id) throw foreignCursor()
  return Number(id)
}
