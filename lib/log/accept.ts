import { cleanJson, type Json, TooDeep } from '@/lib/clean'
import { errorOf } from './fingerprint'
import { type LogEvent, logEvent } from './schema'
import { scrub } from './scrub'

export type Rejected = { index: number; detail: string }
export type Accepted = { index: number; token: string; event: LogEvent; fingerprint: string | null; occurredAt: Date }

/** How far the sender's clock is ahead of ours, in ms; taken back from every time it tells. */
function skewOf(sentAt: string | null | undefined, now: Date): number {
  return sentAt ? new Date(sentAt).getTime() - now.getTime() : 0
}

/** Cleans an event field by field, so that its free data may be as deep as free data may be. */
function cleanEvent(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, cleanJson(value)]))
}

/**
 * Checks, cleans and scrubs each event by itself, so that a bad one does not sink its batch.
 * An event's time is corrected by the batch's own send time and never lies in the future.
 */
export function acceptEvents(items: unknown[], sentAt: string | null | undefined, now: Date) {
  const skew = skewOf(sentAt, now)
  const accepted: Accepted[] = []
  const rejected: Rejected[] = []
  for (const [index, item] of items.entries()) {
    try {
      const parsed = logEvent.safeParse(cleanEvent(item))
      if (!parsed.success) {
        const issue = parsed.error.issues[0]
        rejected.push({ index, detail: issue ? `${issue.path.join('.')}: ${issue.message}` : 'invalid' })
        continue
      }
      const event = { ...parsed.data, eventData: scrub(parsed.data.eventData as Json) }
      const told = event.occurredAt ? new Date(event.occurredAt).getTime() - skew : now.getTime()
      const fingerprint = event.eventType === 'error' ? errorOf(event.eventData).fingerprint : null
      // Nothing was logged before there were such clocks; and PostgreSQL knows fewer years than JavaScript.
      const occurredAt = new Date(Math.min(Math.max(told, 0), now.getTime()))
      accepted.push({ index, token: event.sessionToken, event, fingerprint, occurredAt })
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error
      rejected.push({ index, detail: error.message })
    }
  }
  return { accepted, rejected }
}
