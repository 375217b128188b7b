import { z } from 'zod'
import { channels, type RunStatus, reviews, runStatuses, sessionTypes, stages } from '@/db/enums'
import { cursor, time } from '@/lib/wire'
import { chatMessage, exampleEdit, exampleKinds, signalSchema, toolDefinition } from './schema'

export const acceptedInteractions = z.object({ accepted: z.int(), duplicates: z.int() })

/** Where a run stands to a person who watches, and the statuses behind it. */
export const runStates = {
  line: ['waiting', 'running'],
  failed: ['failed'],
  finished: ['completed'],
  cancelled: ['cancelled'],
} as const satisfies Record<string, readonly RunStatus[]>
export type RunState = keyof typeof runStates

const runState = z.enum(['line', 'failed', 'finished', 'cancelled'])

/** How the pipeline is to work, as staff have set it. */
export const settingsView = z.object({
  /** Whether sessions that end are taken up; while not, they wait. */
  taking: z.boolean(),
  /** The quality an example must reach to be made. */
  threshold: z.number(),
  /** How many runs have not begun. */
  held: z.int(),
  changed_by: z.object({ name: z.string().nullable(), customer_id: z.string() }).nullable(),
  changed_at: time.nullable(),
})
export type SettingsView = z.infer<typeof settingsView>

export const settingsChange = z
  .object({ taking: z.boolean().optional(), threshold: z.number().min(0).max(1).optional() })
  .refine((change) => Object.keys(change).length > 0, 'Says nothing to change.')
export type SettingsChange = z.infer<typeof settingsChange>

export const pipelineView = z.object({
  settings: settingsView,
  /** When it was last proved that no session is stuck; null when not within the last hour. */
  checked_at: time.nullable(),
  /** What that mended in the last 24 hours, by what was wrong. */
  repaired: z.array(z.object({ what: z.string(), count: z.int(), last_at: time })),
  /** All runs there are, by state. */
  runs: z.record(runState, z.int()),
  stages: z.array(
    z.object({
      stage: z.enum(stages),
      waiting: z.int(),
      running: z.int(),
      failed: z.int(),
      /** Of those waiting and running, how many were tried before. */
      retrying: z.int(),
      /** Completed in the last five seconds: what is on its way to the next stage. */
      handed: z.int(),
      completed: z.int(),
      p50_ms: z.number().nullable(),
      p95_ms: z.number().nullable(),
    }),
  ),
  throughput: z.int(),
  oldest_waiting_s: z.number().nullable(),
})
export type PipelineView = z.infer<typeof pipelineView>

/** Runs completed in each ten minutes of the last eight hours, oldest first; the last bin ends now. */
export const throughputView = z.object({ minutes: z.int(), bins: z.array(z.int()) })
export type ThroughputView = z.infer<typeof throughputView>

const limit = (fallback: number, most: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .default(fallback)
    .transform((n) => Math.min(n, most))

export const runsQuery = z.object({
  status: z.enum(runStatuses).optional(),
  state: runState.optional(),
  sessionId: z.uuid().optional(),
  limit: limit(50, 200),
  cursor: cursor.optional(),
})
export type RunsQuery = z.infer<typeof runsQuery>

export const runResult = z.object({
  exampleCount: z.int(),
  interactionCount: z.int(),
  examplesPerInteraction: z.number(),
  overallQuality: z.number(),
  characters: z.int(),
  durationMs: z.number(),
  reason: z.string().nullable(),
})

export const runView = z.object({
  id: z.uuid(),
  type: z.literal('session_complete'),
  sessionId: z.uuid(),
  sessionToken: z.string(),
  sessionName: z.string().nullable(),
  sessionType: z.enum(sessionTypes),
  channel: z.enum(channels),
  status: z.enum(runStatuses),
  stage: z.enum(stages),
  priority: z.int(),
  attempt: z.int(),
  createdAt: time,
  startedAt: time.nullable(),
  endedAt: time.nullable(),
  /** When the queue tries a stage again that failed. */
  nextTryAt: time.nullable(),
  error: z.object({ title: z.string(), message: z.string(), stage: z.enum(stages) }).nullable(),
  result: runResult.nullable(),
})
export type RunView = z.infer<typeof runView>

export const runList = z.object({ items: z.array(runView), nextCursor: z.string().nullable() })

const attemptView = z.object({
  n: z.int(),
  startedAt: time,
  endedAt: time.nullable(),
  error: z.object({ message: z.string(), stack: z.string().nullable().optional() }).nullable(),
  metrics: z.record(z.string(), z.unknown()).nullable(),
})

/** What staff or a program did about a run. */
const runAction = z.object({
  at: time,
  what: z.enum(['retried', 'cancelled']),
  /** Where a retry began. */
  stage: z.enum(stages).nullable(),
  person: z.object({ name: z.string().nullable(), customerId: z.string() }).nullable(),
  key: z.string().nullable(),
})
export type RunAction = z.infer<typeof runAction>

/** What a run's examples are beside those that the session had before it. */
const runChanges = z.object({
  version: z.string(),
  added: z.int(),
  removed: z.int(),
  reworded: z.int(),
  same: z.int(),
})
export type RunChangesView = z.infer<typeof runChanges>

export const runDetail = runView.extend({
  /** The version of the pipeline whose examples it has; null before it came to any. */
  version: z.string().nullable(),
  changes: runChanges.nullable(),
  actions: z.array(runAction),
  stages: z.array(z.object({ stage: z.enum(stages), status: z.enum(runStatuses), attempts: z.array(attemptView) })),
})
export type RunDetail = z.infer<typeof runDetail>

export const retryRequest = z.object({ fromStage: z.enum(stages).optional() }).default({})

/** Failed runs that share a stage and a message, whatever its numbers and ids. */
const failureGroup = z.object({
  fingerprint: z.string(),
  stage: z.enum(stages),
  /** Word for word, of the newest. */
  message: z.string(),
  count: z.int(),
  firstAt: time,
  lastAt: time,
  /** The newest few. */
  runIds: z.array(z.uuid()),
})
export type FailureGroup = z.infer<typeof failureGroup>
export const failureList = z.object({ items: z.array(failureGroup), nextCursor: z.null() })

/** All failed runs, or those of a group. */
export const retryManyRequest = z.union([
  z.object({ fingerprint: z.string().regex(/^[0-9a-f]{16}$/) }),
  z.object({ all: z.literal(true) }),
])
export type RetryMany = z.infer<typeof retryManyRequest>

/** `skipped` were on their way already; for those `left` there was no time: ask again. */
export const retriedView = z.object({ retried: z.int(), skipped: z.int(), left: z.int() })
export type RetriedView = z.infer<typeof retriedView>

export const examplesQuery = z.object({
  review: z.enum(reviews).optional(),
  minQuality: z.coerce.number().min(0).max(1).optional(),
  /** Only examples whose quality is less than this. */
  below: z.coerce.number().min(0).max(1).optional(),
  sessionId: z.uuid().optional(),
  limit: limit(50, 1000),
  cursor: cursor.optional(),
})
export type ExamplesQuery = z.infer<typeof examplesQuery>

/** An edit as it is shown: whether it can be taken back, not what the messages would be. */
const editView = exampleEdit.omit({ swap: true }).extend({ undoable: z.boolean() })
export type EditView = z.infer<typeof editView>

export const exampleView = z.object({
  id: z.uuid(),
  sessionId: z.uuid(),
  sessionToken: z.string(),
  channel: z.enum(channels),
  runId: z.uuid(),
  kind: z.enum(exampleKinds),
  messages: z.array(chatMessage),
  /** A worse answer to the same, where there is one. */
  rejected: z.array(chatMessage).nullable(),
  edits: z.array(editView),
  tools: z.array(toolDefinition).nullable(),
  quality: z.number(),
  signals: z.array(signalSchema),
  review: z.enum(reviews),
  reason: z.string().nullable(),
  sourceEventIds: z.array(z.int()),
  createdAt: time,
})
export type ExampleView = z.infer<typeof exampleView>

export const exampleList = z.object({ items: z.array(exampleView), nextCursor: z.string().nullable() })

export const reviewCountsQuery = z.object({ below: z.coerce.number().min(0).max(1).default(0.6) })

/** Examples by review; `below` counts the pending ones whose quality is less than asked for. */
export const reviewCounts = z.object({ pending: z.int(), accepted: z.int(), rejected: z.int(), below: z.int() })
export type ReviewCounts = z.infer<typeof reviewCounts>

export const reviewRequest = z
  .object({
    review: z.enum(reviews).optional(),
    reason: z.string().max(200).nullable().optional(),
    messages: z.array(chatMessage).min(1).optional(),
    /** The id of an edit to be taken back, or done again. */
    undo: z.string().max(50).optional(),
    redo: z.string().max(50).optional(),
  })
  .refine(({ messages, undo, redo }) => [messages, undo, redo].filter((one) => one !== undefined).length <= 1, {
    error: 'Either new messages, or one edit to be taken back or done again.',
  })

/** Beside the stations of the staff's navigation: sessions live and asking for help, alerts firing, runs on the line, examples left to review. */
export const staffCounts = z.object({
  live: z.int(),
  help: z.int(),
  alerts: z.int(),
  pipeline: z.int(),
  review: z.int().nullable(),
})
export type StaffCounts = z.infer<typeof staffCounts>
