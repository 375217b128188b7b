import { z } from 'zod'
import { time } from '@/lib/wire'
import { entriesQuery, timeZone } from './schema'

/** Ten years, beyond which nobody looks back by days. */
export const mostDays = 3660

const { user_id } = entriesQuery.shape
const whose = { user_id, time_zone: timeZone.optional() }
const days = z.coerce.number().int().min(1).max(mostDays)

export const moodQuery = z.object({ ...whose, days: days.default(30) })
export type MoodQuery = z.infer<typeof moodQuery>
export const writingQuery = z.object(whose)
export type WritingQuery = z.infer<typeof writingQuery>
export const progressQuery = z.object({ time_zone: timeZone.optional(), days: days.default(90) })
export type ProgressQuery = z.infer<typeof progressQuery>

const date = z.iso.date()
const count = z.int().min(0)

/** From -1 (heavy) to 1 (bright), null where nothing tells; known with a confidence from 0 to 1, of so many entries and messages. */
const known = {
  mood: z.number().min(-1).max(1).nullable(),
  confidence: z.number().min(0).max(1),
  entries: count,
  messages: count,
}

export const moodDay = z.object({
  date,
  ...known,
  talks: count,
  /** Of the seven days that end with this one, by confidence. */
  moving_average: z.number().nullable(),
  /** The words that led there most, at most three. For oneself alone. */
  because: z.array(z.object({ word: z.string(), worth: z.number() })).optional(),
})
export type MoodDay = z.infer<typeof moodDay>

export const topicMood = z.object({ topic_id: z.uuid(), name: z.string(), ...known, talks: count })
export type TopicMood = z.infer<typeof topicMood>
export const moodPart = z.object(known)
export type MoodPart = z.infer<typeof moodPart>

const compared = {
  direction: z.enum(['lighter', 'heavier']),
  /** Between the two means, above 0 for what is lighter. */
  difference: z.number(),
  /** How many days with it were compared with how many without; of a trend, later days with earlier ones. */
  with: count,
  without: count,
}

/** The one thing that the numbers carry best. `half` is how many days each side of a trend spans. */
export const findingView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('trend'), half: count, ...compared }),
  z.object({ kind: z.literal('topic'), topic: z.string(), ...compared }),
  z.object({ kind: z.literal('weekday'), weekday: z.int().min(1).max(7), ...compared }),
])
export type Finding = z.infer<typeof findingView>

/**
 * Days with an entry or a message; others are absent. `average` is the mean of the days by confidence, `trend` that of the later half of the
 * period less that of the earlier half, null where one is empty. `by_weekday` begins with Monday, `by_hour` with midnight. What begins with
 * `because`, `by_` and `finding` is for oneself alone.
 */
export const moodView = z.object({
  user_id: z.uuid(),
  days: z.int(),
  time_zone: z.string(),
  from: date,
  to: date,
  items: z.array(moodDay),
  average: z.number().nullable(),
  trend: z.number().nullable(),
  basis: z.object({ entries: count, messages: count, talks: count, days: count }),
  by_topic: z.array(topicMood).optional(),
  by_weekday: z.array(moodPart).length(7).optional(),
  by_hour: z.array(moodPart).length(24).optional(),
  finding: findingView.nullable().optional(),
})
export type MoodView = z.infer<typeof moodView>

/**
 * Streaks are days in a row with an entry, by the calendar of the time zone; the current one still stands if its last day is today or
 * yesterday. `by_hour` and `by_weekday` (Monday first) count entries.
 */
export const writingView = z.object({
  user_id: z.uuid(),
  time_zone: z.string(),
  entries: count,
  words: count,
  average_words: count,
  longest_words: count,
  days_written: count,
  current_streak: count,
  longest_streak: count,
  by_hour: z.array(count).length(24),
  by_weekday: z.array(count).length(7),
  by_month: z.array(z.object({ month: z.string(), entries: count, words: count })),
  first_at: time.nullable(),
  last_at: time.nullable(),
})
export type WritingView = z.infer<typeof writingView>

const span = { ...known, words: count, talks: count, days_written: count }

/** A topic that came up more or less often than in the week before, by `change`; `times` counts entries and talks. */
const topicChange = z.object({ topic_id: z.uuid(), name: z.string(), times: count, change: z.int() })

export const progressWeek = z.object({
  /** Its Monday. */
  week: date,
  ...span,
  topics: z.array(topicChange).optional(),
})
export type ProgressWeek = z.infer<typeof progressWeek>

/**
 * The weeks of a period from the first in which anything was written or said, empty ones too. `now` is the later half of the period and
 * `before` the earlier. Topics, and how often each came up in the two halves, are for oneself alone.
 */
export const progressView = z.object({
  user_id: z.uuid(),
  days: z.int(),
  time_zone: z.string(),
  items: z.array(progressWeek),
  now: z.object(span),
  before: z.object(span),
  topics: z.array(z.object({ topic_id: z.uuid(), name: z.string(), now: count, before: count })).optional(),
})
export type ProgressView = z.infer<typeof progressView>
