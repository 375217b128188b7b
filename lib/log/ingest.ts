import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { metrics } from '@/lib/metrics'
import { type Actor, hasScope } from '@/lib/people/actor'
import { type Accepted, acceptEvents, type Rejected } from './accept'
import { createBuckets } from './bucket'
import { type Written, writeTogether } from './write-together'

type Buckets = ReturnType<typeof createBuckets>
const sessionNotFound = 'sessionToken: Session not found'
const refusals: Partial<Record<Written, string>> = {
  no_session: sessionNotFound,
  unstorable: 'eventData: cannot be stored',
}

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
 * @throws AppError `too_many`, `unavailable`; then nothing of it was stored.
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
  const written = await writeTogether(accepted.map(({ index: _, ...entry }) => ({ ...entry, now })))
  for (const [at, { index }] of accepted.entries()) {
    const refusal = refusals[written[at] ?? 'no_session']
    if (refusal) rejected.push({ index, detail: refusal })
  }
  rejected.sort((a, b) => a.index - b.index)
  const count = (what: Written) => written.filter((one) => one === what).length
  const outcome = { accepted: count('stored'), duplicates: count('duplicate'), rejected }
  metrics.ingestEvents.inc({ outcome: 'accepted' }, outcome.accepted)
  metrics.ingestEvents.inc({ outcome: 'duplicate' }, outcome.duplicates)
  metrics.ingestEvents.inc({ outcome: 'rejected' }, rejected.length)
  return outcome
}

function byToken(events: Accepted[]): Map<string, Accepted[]> {
  const groups = new Map<string, Accepted[]>()
  for (const event of events) {
    const group = groups.get(event.token)
    if (group) group.push(event)
    else groups.set(event.token, [event])
  }
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
  if (problem.detail === sessionNotFound) throw new AppError('session_not_found')
  throw new AppError('invalid', problem.detail)
}
