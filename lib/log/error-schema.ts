import { z } from 'zod'
import { sessionStates, sessionThread } from '@/lib/sessions/schema'
import { cursor, instant, pageLimit, time } from '@/lib/wire'

/** Of whole hours: the one that `from` lies in counts, as does the one of `to`. Without `from` the last 24 hours. */
export const errorWindow = z.object({ from: instant.optional(), to: instant.optional() })
export type ErrorWindow = z.infer<typeof errorWindow>

export const errorsQuery = errorWindow.extend({
  /** Part of the message, the type or the step's name, or a status code. */
  q: z.string().max(200).optional(),
  step: z.coerce.number().int().min(0).max(9999).optional(),
  limit: pageLimit(200),
  cursor: cursor.optional(),
})
export type ErrorsQuery = z.infer<typeof errorsQuery>

export const errorParams = z.object({ fingerprint: z.string().regex(/^[\w:-][\w.:-]{0,63}$/) })

/** How an error stands; docs/fingerprints.md says which is which. */
export const errorStates = ['new', 'growing', 'steady', 'known', 'came_back'] as const
export type ErrorState = (typeof errorStates)[number]

export const errorGroupView = z.object({
  fingerprint: z.string(),
  error_type: z.string(),
  /** Numbers, ids, quoted words and addresses are placeholders. */
  message: z.string(),
  status_code: z.int().nullable(),
  /** Where most of it happens; null where it happens all over. Steps count from 0. */
  step: z.object({ index: z.int(), name: z.string().nullable() }).nullable(),
  /** In the time asked for. */
  count: z.int(),
  people: z.int(),
  sessions: z.int(),
  /** Of the last 24 hours, the oldest first. */
  hours: z.array(z.int()).length(24),
  first_seen: time,
  last_seen: time,
  state: z.enum(errorStates),
  known: z.boolean(),
  /** What people who hit it are shown; each change is a new revision. */
  note: z.string().nullable(),
  note_revision: z.int(),
  /** What repairs it, for the staff. */
  fix: z.string().nullable(),
})
export type ErrorGroupView = z.infer<typeof errorGroupView>

export const errorList = z.object({
  items: z.array(errorGroupView),
  nextCursor: z.string().nullable(),
  total_errors: z.int(),
  total_sessions: z.int(),
})
export type ErrorList = z.infer<typeof errorList>

/** Somebody who hit it: `name` is what the screen calls them. */
export const errorVisit = z.object({
  session_id: z.uuid(),
  token: z.string(),
  name: z.string().nullable(),
  last_seen: time,
  count: z.int(),
  is_active: z.boolean(),
  state: z.enum(sessionStates),
  thread: sessionThread,
})
export type ErrorVisit = z.infer<typeof errorVisit>

export const errorDetail = errorGroupView.extend({
  recent: z.array(errorVisit),
  /** Running sessions that hit it in the time asked for: whom "write to all" reaches. */
  living: z.int(),
  /** The newest one, word for word. */
  latest_message: z.string().nullable(),
  /** The groups that staff said are the same and count here. */
  merged: z.array(z.object({ fingerprint: z.string(), error_type: z.string(), message: z.string() })),
  merged_into: z.string().nullable(),
})
export type ErrorDetail = z.infer<typeof errorDetail>

export const errorDetailQuery = errorWindow.extend({
  recent: pageLimit(200, 3),
})
export type ErrorDetailQuery = z.infer<typeof errorDetailQuery>

const words = z.string().trim().max(1000).nullable()

/** An empty note or fix is none. `mergeInto` is the group that this one counts in from now on; null: in its own again. */
export const errorChange = z.object({
  known: z.boolean().optional(),
  note: words.optional(),
  fix: words.optional(),
  mergeInto: errorParams.shape.fingerprint.nullable().optional(),
})
export type ErrorChange = z.infer<typeof errorChange>

export const messagesSent = z.object({ sent: z.int() })

export const apiCallList = z.object({
  items: z.array(
    z.object({
      endpoint: z.string(),
      method: z.string(),
      calls: z.int(),
      failures: z.int(),
      /** Of 100 calls, how many failed. */
      rate: z.number(),
    }),
  ),
  nextCursor: z.null(),
})
export type ApiCallList = z.infer<typeof apiCallList>

/** How many people got as far as each step, and the errors there. */
export const funnelView = z.object({
  steps: z.array(z.object({ index: z.int(), name: z.string().nullable(), people: z.int(), errors: z.int() })),
  sessions: z.int(),
  errors: z.int(),
})
export type FunnelView = z.infer<typeof funnelView>
