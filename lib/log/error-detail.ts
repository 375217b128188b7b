import { and, desc, eq, gte, lte, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { events } from '@/db/schema/events'
import { errorGroups, errorSightings } from '@/db/schema/session-log'
import { sessions } from '@/db/schema/sessions'
import type { Json } from '@/lib/clean'
import { AppError } from '@/lib/errors'
import { type Actor, isStaff } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { glances } from '@/lib/sessions/glance'
import { listItem } from '@/lib/sessions/list-item'
import { withoutTalk } from '@/lib/sessions/readable'
import { type GroupRow, viewGroups } from './error-group-view'
import type { ErrorDetail, ErrorDetailQuery, ErrorVisit } from './error-schema'
import { windowOf } from './error-window'
import { saidIn } from './fingerprint'
import { demandLogReader } from './query'
import { stepNames } from './step-names'

type Window = ReturnType<typeof windowOf>

/**
 * One error with who hit it last in a time. Names are for staff; a key sees sessions only.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`.
 */
export async function readError(
  options: { actor: Actor; fingerprint: string; now?: Date } & ErrorDetailQuery,
): Promise<ErrorDetail> {
  const { actor, fingerprint } = options
  demandLogReader(actor)
  const now = options.now ?? new Date()
  const window = windowOf(options, now)
  const row = await groupRow(fingerprint, window)
  if (!row) throw new AppError('not_found')
  const names = await stepNames(window)
  const [[view], merged, hits] = await Promise.all([
    viewGroups([row], names, window, now),
    mergedInto(fingerprint),
    hitters(fingerprint, window, options.recent),
  ])
  if (!view) throw new AppError('not_found')
  const [recent, living, latest] = await Promise.all([
    visitsOf(hits, isStaff(actor), now),
    db.$count(livingSessions(fingerprint, window, now).as('living')),
    newestMessage([fingerprint, ...merged.map((group) => group.fingerprint)]),
  ])
  await noteAudit({ actor, action: 'error_read', detail: { fingerprint, sessions: recent.length }, repeats: true, now })
  return { ...view, recent, living, latest_message: latest, merged, merged_into: row.merged_into }
}

/** Running sessions that hit an error in a time, the last first. */
export function livingSessions(fingerprint: string, window: Window, now: Date) {
  return db
    .select({ id: errorSightings.sessionId })
    .from(errorSightings)
    .innerJoin(sessions, eq(sessions.id, errorSightings.sessionId))
    .where(and(hitIn(fingerprint, window), eq(sessions.status, 'active'), gte(sessions.expiresAt, now)))
    .orderBy(desc(errorSightings.lastSeenAt))
}

function hitIn(fingerprint: string, window: Window) {
  return and(
    eq(errorSightings.fingerprint, fingerprint),
    gte(errorSightings.lastSeenAt, new Date(window.from)),
    lte(errorSightings.firstSeenAt, new Date(window.to)),
  )
}

async function groupRow(fingerprint: string, window: Window): Promise<GroupRow | undefined> {
  const [row] = await db.execute<GroupRow>(sql`
    select g.*, (select coalesce(sum(count), 0)::int from error_hours h where h.fingerprint = g.fingerprint
      and hour >= ${window.hour}::timestamptz and hour <= ${window.to}::timestamptz) as times
    from error_groups g where g.fingerprint = ${fingerprint}`)
  return row
}

function mergedInto(fingerprint: string) {
  const { errorType, message } = errorGroups
  return db
    .select({ fingerprint: errorGroups.fingerprint, error_type: errorType, message })
    .from(errorGroups)
    .where(eq(errorGroups.mergedInto, fingerprint))
    .orderBy(errorGroups.fingerprint)
    .limit(100)
}

type Hit = { sessionId: string; count: number; lastSeenAt: Date }

function hitters(fingerprint: string, window: Window, limit: number): Promise<Hit[]> {
  const { sessionId, count, lastSeenAt } = errorSightings
  return db
    .select({ sessionId, count, lastSeenAt })
    .from(errorSightings)
    .where(hitIn(fingerprint, window))
    .orderBy(desc(lastSeenAt))
    .limit(limit)
}

async function visitsOf(hits: Hit[], named: boolean, now: Date): Promise<ErrorVisit[]> {
  if (hits.length === 0) return []
  const ids = hits.map(({ sessionId }) => sessionId)
  const found = new Map((await glances(ids)).map((row) => [row.session.id, row]))
  return hits.flatMap(({ sessionId, count, lastSeenAt }) => {
    const glance = found.get(sessionId)
    if (!glance) return []
    const { token, name, student_email, is_active, state, thread } = listItem(
      { ...glance, session: withoutTalk(glance.session) },
      now,
    )
    const seen = { last_seen: lastSeenAt.toISOString(), count }
    return {
      session_id: sessionId,
      token,
      name: named ? (name ?? student_email) : null,
      ...seen,
      is_active,
      state,
      thread,
    }
  })
}

async function newestMessage(fingerprints: string[]): Promise<string | null> {
  const [row] = await db.execute<{ data: Json }>(sql`
    select newest.data from json_array_elements_text(${JSON.stringify(fingerprints)}::text::json) as own (fingerprint)
    cross join lateral (
      select id, data from ${events} where fingerprint = own.fingerprint order by id desc limit 1) as newest
    order by newest.id desc limit 1`)
  return row ? saidIn(row.data) : null
}
