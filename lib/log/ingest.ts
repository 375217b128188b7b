import { db } from '@/db/client'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { type Actor, hasScope } from '@/lib/people/actor'
import { touch } from '@/lib/sessions/devices'
import { type Accepted, acceptEvents, type Rejected } from './accept'
import { createBuckets } from './bucket'
import { sessionsByToken } from './tokens'

type Buckets = ReturnType<typeof createBuckets>
let buckets: { errors: Buckets; others: Buckets } | undefined

/** Errors have a bucket of their own, so that a flood of clicks never hides one. */
function takeTurn(token: string, events: Accepted[], now: Date) {
  const { LIMIT_INGEST_PER_SECOND: rate, LIMIT_INGEST_BURST: burst } = env()
  buckets ??= { errors: createBuckets(rate, burst), others: createBuckets(rate, burst) }
  const errors = events.filter(({ event }) => event.eventType === 'error').length
  const wait = Math.max(
    errors > 0 ? buckets.errors.take(token, errors, now.getTime()) : 0,
    events.length > errors ? buckets.others.take(token, events.length - errors, now.getTime()) : 0,
  )
  if (wait > 0) throw new AppError('too_many', `This session logs too fast. Go on in ${wait} s.`, { retryAfter: wait })
}

/**
 * Writes logged events to the one log; returns after commit. An `eventId` that its session already has is a duplicate and stored once.
 * @throws AppError `too_many`.
 */
export async function ingest(options: {
  actor: Actor
  items: unknown[]
  sentAt?: string | null
  now?: Date
}): Promise<{ accepted: number; duplicates: number; rejected: Rejected[] }> {
  const now = options.now ?? new Date()
  const { accepted, rejected } = acceptEvents(options.items, options.sentAt, now)
  if (!hasScope(options.actor, 'log:write')) {
    for (const [token, events] of byToken(accepted)) takeTurn(token, events, now)
  }
  const known: Accepted[] = []
  const written = await db.transaction(async (tx) => {
    const sessions = await sessionsByToken(
      accepted.map((item) => item.token),
      now,
      tx,
    )
    const rows = []
    for (const item of accepted) {
      const session = sessions.get(item.token)
      if (!session) {
        rejected.push({ index: item.index, detail: 'sessionToken: Session not found' })
        continue
      }
      known.push(item)
      rows.push({
        sessionId: session.id,
        personId: session.personId,
        type: item.event.eventType,
        source: 'log' as const,
        data: item.event.eventData,
        clientEventId: item.event.eventId ?? null,
        studentEmail: item.event.studentEmail ?? null,
        studentName: item.event.studentName ?? null,
        occurredAt: item.occurredAt,
      })
    }
    const stored = await record(rows, tx)
    // What was there before is no activity.
    const active = new Set(stored.map((row) => row.sessionId))
    for (const session of sessions.values()) if (active.has(session.id)) await touch(session, now, tx)
    return stored.length
  })
  rejected.sort((a, b) => a.index - b.index)
  return { accepted: written, duplicates: known.length - written, rejected }
}

function byToken(events: Accepted[]): Map<string, Accepted[]> {
  const groups = new Map<string, Accepted[]>()
  for (const event of events) groups.set(event.token, [...(groups.get(event.token) ?? []), event])
  return groups
}

/**
 * One event: what would be rejected in a batch is refused.
 * @throws AppError `invalid`, `session_not_found`, `too_many`.
 */
export async function ingestOne(options: { actor: Actor; item: unknown; now?: Date }) {
  const { rejected } = await ingest({ actor: options.actor, items: [options.item], now: options.now })
  const [problem] = rejected
  if (!problem) return
  if (problem.detail.endsWith('Session not found')) throw new AppError('session_not_found')
  throw new AppError('invalid', problem.detail)
}
