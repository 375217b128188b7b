import { z } from 'zod'
import { channels, deliveryStatuses, messengers, sessionStatuses, stages } from '@/db/enums'
import { messageView } from '@/lib/chat/schema'
import { instant, pageLimit, time } from '@/lib/wire'
import { logEntry } from './schema'

/** What a row of a timeline is about; `surface` is where the session began or moved, and shows among all rows only. */
export const timelineKinds = ['chat', 'steps', 'actions', 'api', 'state', 'errors', 'pipeline', 'surface'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** Which rows: `q` is found in data, types and messages; `from` and `to` bound when it happened, `to` lies outside. */
export const timelineFilter = z.object({
  kind: z.enum(timelineKinds).exclude(['surface']).optional(),
  q: z.string().max(200).optional(),
  from: instant.optional(),
  to: instant.optional(),
})
export type TimelineFilter = z.infer<typeof timelineFilter>

export const timelineQuery = timelineFilter.extend({
  bins: z.coerce.number().int().min(1).max(500).default(168),
})

/** A session as a file. */
export const timelineExportQuery = timelineFilter.extend({ format: z.enum(['json', 'ndjson', 'csv']).default('json') })
export type TimelineExportQuery = z.infer<typeof timelineExportQuery>

const bin = z.object({
  start: time,
  counts: z.partialRecord(z.enum([...channels, 'system']), z.int()),
  errors: z.int(),
})

/**
 * A step. `index` counts from 0 where steps are numbered; `event_id` is the row that led to it, null where nobody came; `ms` how long
 * people were on it in all, `error_at` where in it something first broke, 0 to 1.
 */
const step = z.object({
  name: z.string(),
  index: z.int().nullable(),
  event_id: z.int().nullable(),
  ms: z.int(),
  errors: z.int(),
  error_at: z.number().nullable(),
  channel: z.enum(channels).nullable(),
  state: z.enum(['done', 'current', 'next']),
})
export type TimelineStep = z.infer<typeof step>

/** `after_ms` is how long the session had been quiet before. */
const move = z.object({
  event_id: z.int(),
  at: time,
  from: z.enum(channels).nullable(),
  to: z.enum(channels),
  after_ms: z.int().nullable(),
})
export type TimelineMove = z.infer<typeof move>

/** Events of one tab that never came: `before` is the row that came next, `from` when the one ahead of them happened. */
const gap = z.object({
  before: z.int(),
  missing: z.int(),
  from: time.nullable(),
  to: time,
  offline: z.boolean(),
})
export type TimelineGap = z.infer<typeof gap>

/**
 * A session as a whole. It covers `from` to `to`, which is now while it is live; `total` are its rows, `matching` those the filter
 * leaves. A row that broke counts among its own kind and among `errors`.
 */
export const timelineView = z.object({
  session_id: z.uuid(),
  status: z.enum(sessionStatuses),
  live: z.boolean(),
  from: time,
  to: time,
  total: z.int(),
  matching: z.int(),
  kinds: z.record(z.enum(timelineKinds), z.int()),
  bins: z.array(bin),
  steps: z.array(step),
  moves: z.array(move),
  gaps: z.array(gap),
  /** The last stage of the pipeline that was done. */
  stage: z.enum(stages).nullable(),
  help: z.object({ since: time, message: z.string().nullable() }).nullable(),
})
export type TimelineView = z.infer<typeof timelineView>

/** A place between rows: when a row happened, and its `event_id`. */
const place = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z,\d{1,16}$/, 'a time and an event_id, joined by a comma')

/** One of `before` and `after` (the row there is left out), `around` (an event) and `at` (a moment), else the newest rows. */
export const timelineRowsQuery = timelineFilter.extend({
  before: place.optional(),
  after: place.optional(),
  around: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  at: instant.optional(),
  limit: pageLimit(1000, 400),
})
export type TimelineRowsQuery = z.infer<typeof timelineRowsQuery>

/** A message, and how far it has come in the messenger that it went to; null where it went to none. */
const timelineMessage = messageView.extend({
  delivery: z
    .object({ channel: z.enum(messengers), status: z.enum(deliveryStatuses), reason: z.string().nullable() })
    .nullable(),
})
export type TimelineMessage = z.infer<typeof timelineMessage>

/**
 * Rows side by side, oldest first, with the messages they tell of where the caller may read them and what errors are known by.
 * `older` and `newer` say whether there is more at either end; `liveCursor` is where a tail must begin to miss nothing.
 */
export const timelineRows = z.object({
  items: z.array(logEntry.extend({ fingerprint: z.string().nullable() })),
  messages: z.array(timelineMessage),
  older: z.boolean(),
  newer: z.boolean(),
  liveCursor: z.string(),
})
export type TimelineRows = z.infer<typeof timelineRows>
