import { and, eq, gt, gte, inArray, isNotNull, min, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Channel, SessionStatus } from '@/db/enums'
import { events } from '@/db/schema/events'
import { pipelineRuns } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import { type Actor, demand } from '@/lib/people/actor'
import { canListSessions } from './access'
import type { SessionOverview } from './schema'
import { isInState } from './state'

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
  const [byStatus, live, help, mine, retrying, changes, errors] = await Promise.all([
    countByStatus(),
    countLive(now),
    countWaiting(now),
    countHeldBy(options.actor),
    countRetrying(),
    options.since ? countMoves(options.since) : null,
    errorsByMinute(now),
  ])
  const count = (...statuses: SessionStatus[]) => statuses.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0)
  const liveNow = Object.values(live).reduce((sum, some) => sum + some, 0)
  return {
    live,
    states: {
      live: liveNow,
      help: help.count,
      // Counted one after the other: what just changed its state may have been met twice.
      idle: Math.max(0, count('active') - liveNow - help.count),
      pipeline: count('ended', 'expired', 'processing'),
      done: count('completed'),
      failed: count('failed'),
    },
    mine,
    waiting_since: help.since?.toISOString() ?? null,
    retrying,
    surface_changes: changes,
    errors_per_minute: errors,
  }
}

async function countByStatus(): Promise<Partial<Record<SessionStatus, number>>> {
  const rows = await db.select({ status: sessions.status, count }).from(sessions).groupBy(sessions.status)
  return Object.fromEntries(rows.map((row) => [row.status, row.count]))
}

async function countLive(now: Date): Promise<Partial<Record<Channel, number>>> {
  const rows = await db
    .select({ channel: sessions.channel, count })
    .from(sessions)
    .where(isInState('live', now))
    .groupBy(sessions.channel)
  return Object.fromEntries(rows.map((row) => [row.channel, row.count]))
}

async function countWaiting(now: Date) {
  const [row] = await db
    .select({ count, since: min(sessions.needsHelpAt) })
    .from(sessions)
    .where(isInState('help', now))
  return row ?? { count: 0, since: null }
}

async function countHeldBy({ person }: Actor) {
  if (!person) return 0
  const [row] = await db.select({ count }).from(sessions).where(eq(sessions.heldBy, person.id))
  return row?.count ?? 0
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
