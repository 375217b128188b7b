import { z } from 'zod'
import { eventSources } from '@/db/enums'
import { cursor, instant, pageLimit, time } from '@/lib/wire'

const printable = /^[\x21-\x7e]{3,200}$/

// Free data and free text are cleaned later, event by event.
/** Something that happened, as an outside application or a page of ours logs it. */
export const logEvent = z.object({
  sessionToken: z
    .string()
    .regex(printable, '3 to 200 printable characters')
    .refine((t) => !/^tl[uk]_/.test(t), 'not a session token'),
  studentEmail: z.string().max(254).nullish(),
  studentName: z.string().max(200).nullish(),
  eventType: z.string().min(1).max(50),
  eventData: z.unknown().refine((data) => data !== undefined, 'required'),
  eventId: z.string().min(1).max(128).nullish(),
  occurredAt: z.iso.datetime({ offset: true }).nullish(),
  /** A random key of the sender's, by which it may read what staff write into the session it opened. */
  inboxKey: z
    .string()
    .regex(/^[\w-]{43}$/)
    .nullish(),
})
export type LogEvent = z.infer<typeof logEvent>

export const logBatch = z.object({
  sentAt: z.iso.datetime({ offset: true }).nullish(),
  events: z.array(z.unknown()).min(1).max(500),
})

/** One event, or a batch. Of a batch, events that do not fit are told in `rejected` and the others stored. */
export const loggedEvents = z.union([logEvent, logBatch])

function isBatch(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'events' in value
}

/** One event, or a batch whose events are checked one by one. A plain union could not say which of the two was meant and what is wrong with it. */
export const logRequest = z.unknown().transform((value, context) => {
  const parsed = isBatch(value) ? logBatch.safeParse(value) : logEvent.safeParse(value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues)
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
  return z.NEVER
})

export const logAccepted = z.union([
  z.strictObject({ success: z.literal(true), message: z.literal('Event logged successfully') }),
  z.strictObject({
    success: z.literal(true),
    accepted: z.int(),
    duplicates: z.int(),
    rejected: z.array(z.object({ index: z.int(), detail: z.string() })),
  }),
])

export const logFilter = z.object({
  sessionToken: z.string().max(200).optional(),
  studentEmail: z.string().max(254).optional(),
  eventType: z.string().max(50).optional(),
  sessionId: z.uuid().optional(),
  fingerprint: z.string().max(64).optional(),
  q: z.string().max(200).optional(),
  from: instant.optional(),
  to: instant.optional(),
  source: z.enum(['log', 'all']).default('log'),
})
export type LogFilter = z.infer<typeof logFilter>

export const logQuery = logFilter.extend({
  limit: pageLimit(1000, 100),
  cursor: cursor.optional(),
  order: z.enum(['desc', 'asc']).default('desc'),
  format: z.enum(['json', 'ndjson', 'csv']).default('json'),
  /** With `json`: not a page but all of it, as a file. */
  all: z.stringbool().optional(),
})
export type LogQuery = z.infer<typeof logQuery>

export const logStreamQuery = logFilter.extend({
  after: cursor.optional(),
  /** With `sessionId`: also when its person writes or has read, as `event: sign`. Nothing of that is kept. */
  signs: z.stringbool().optional(),
})

export const logSign = z.object({ what: z.enum(['typing', 'read']) })
export type LogSign = z.infer<typeof logSign>

export const logEntry = z.object({
  event_id: z.int(),
  session_id: z.uuid(),
  session_token: z.string(),
  event_type: z.string(),
  event_data: z.unknown(),
  created_at: time,
  occurred_at: time,
  student_email: z.string().nullable(),
  student_name: z.string().nullable(),
  client_event_id: z.string().nullable(),
  /** Only with `source=all`: whether it was logged from outside, recorded, or written by the product itself. */
  source: z.enum(eventSources).optional(),
})
export type LogEntry = z.infer<typeof logEntry>

export const logPage = z.object({
  success: z.literal(true),
  count: z.int(),
  nextCursor: z.string().nullable(),
  liveCursor: z.string(),
  events: z.array(logEntry),
})
