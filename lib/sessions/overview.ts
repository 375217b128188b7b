import { and, eq, gt, gte, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { events } from '@/db/schema/events'
import { pipelineRuns } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import { type Actor, demand } from '@/lib/people/actor'
import { canListSessions } from './access'
import type { SessionOverview, SessionState } from './schema'
import { isInState, liveSince, stateOf } from './state'

const minutesShown = 60
const count = sql<number>`count(*)::int`

/**
 * How all sessions stand right now.
 * @param options.since from when on changes of surface are counted, for example the start of the viewer's day.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function sessionsOverview(options: { actor: Actor; since?: Date; now?: Date }): Promise<SessionOverview> {
  demand(options.actor, canListSessions(options.actor))
  const now = options.now ?? new Date()
  const [states, live, retrying, changes, errors] = await Promise.all([
    countStates(now),
    countLive(now),
    countRetrying(),
    options.since ? countMoves(options.since) : null,
    errorsByMinute(now),
  ])
  return { live, states, retrying, surface_changes: changes, errors_per_minute: errors }
}

async function countStates(now: Date) {
  const recent = sql<boolean>`${sessions.lastActivityAt} > ${liveSince(now).toISOString()}::timestamptz`
  const rows = await db
    .select({ status: sessions.status, recent, count })
    .from(sessions)
    .groupBy(sessions.status, sql`2`)
  const states: Record<SessionState, number> = { live: 0, idle: 0, pipeline: 0, done: 0, failed: 0 }
  for (const row of rows) {
    const lastActivityAt = row.recent ? now : new Date(0)
    states[stateOf({ status: row.status, lastActivityAt }, now)] += row.count
  }
  return states
}

async function countLive(now: Date) {
  const rows = await db
    .select({ channel: sessions.channel, count })
    .from(sessions)
    .where(isInState('live', now))
    .groupBy(sessions.channel)
  return Object.fromEntries(rows.map((row) => [row.channel, row.count]))
}

async function countRetrying() {
  const open = inArray(pipelineRuns.status, ['waiting', 'running'])
  const [row] = await db
    .select({ count })
    .from(pipelineRuns)
    .where(and(open, isNotNull(pipelineRuns.error)))
  return row?.count ?? 0
}

// The events of a time are reached through the sessions that gave a sign since, which an index knows.
const eventsSince = (since: Date, what: SQL | undefined) =>
  and(gt(sessions.lastActivityAt, since), gte(events.occurredAt, since), what)

async function countMoves(since: Date) {
  const moved = and(eq(events.type, 'channel'), eq(events.source, 'system'), sql`${events.data} ->> 'from' is not null`)
  const [row] = await db
    .select({ count })
    .from(events)
    .innerJoin(sessions, eq(sessions.id, events.sessionId))
    .where(eventsSince(since, moved))
  return row?.count ?? 0
}

async function errorsByMinute(now: Date) {
  const since = new Date(now.getTime() - minutesShown * 60_000)
  const minute = sql<number>`floor(extract(epoch from (${events.occurredAt} - ${since.toISOString()}::timestamptz)) / 60)::int`
  const rows = await db
    .select({ minute, count })
    .from(events)
    .innerJoin(sessions, eq(sessions.id, events.sessionId))
    .where(eventsSince(since, eq(events.type, 'error')))
    .groupBy(sql`1`)
  const found = new Map(rows.map((row) => [Math.min(row.minute, minutesShown - 1), row.count]))
  return Array.from({ length: minutesShown }, (_, at) => found.get(at) ?? 0)
}
