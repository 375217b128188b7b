import { z } from 'zod'
import { analysisStatuses, channels, companions, locales, moods, type SessionType, sessionTypes } from '@/db/enums'
import { emotions } from '@/lib/language/schema'
import { cursor, instant, pageLimit, time } from '@/lib/wire'

/** Beyond this an entry is a book. */
const longestContent = 200_000

const personId = z.string().regex(/^(C\d{1,30}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, 'C123 or a UUID')

/** A place as IANA names its time, e.g. `Europe/Berlin`. */
export const timeZone = z
  .string()
  .max(60)
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined
    } catch {
      return false
    }
  }, 'A time zone such as Europe/Berlin')

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** How many words a text has, as `words` counts them: "don't" and "E-Mail" are one each. */
export const countWords = (text: string) => text.match(word)?.length ?? 0

export const entryParams = z.object({ id: z.uuid() })

const fields = {
  title: z.string().trim().max(200).nullable(),
  content: z.string().max(longestContent),
  topic_id: z.uuid().nullable(),
  theme: z.string().trim().max(100).nullable(),
  /** The language it is written in; null to have it read from the words. */
  language: z.enum(locales).nullable(),
  mood: z.enum(moods).nullable(),
}

/** `user_id` and `created_at` count with an `admin` key only: demo data. */
export const newEntry = z
  .object({
    ...fields,
    title: fields.title.default(null),
    content: fields.content.default(''),
    topic_id: fields.topic_id.default(null),
    theme: fields.theme.default(null),
    language: fields.language.default(null),
    mood: fields.mood.default(null),
    /** Chosen by the caller: sent again it is the entry that is stored. */
    client_entry_id: z.string().min(1).max(128).optional(),
    time_zone: timeZone.optional(),
    user_id: personId.optional(),
    created_at: instant.optional(),
  })
  .refine(({ title, content }) => Boolean(title) || content.trim() !== '', {
    message: 'Write something first',
    path: ['content'],
  })
export type NewEntry = z.infer<typeof newEntry>

/** `version` is the one that was changed: 409 when another device has changed it since. */
export const entryChange = z.object({
  ...z.object(fields).partial().shape,
  version: z.int().optional(),
  time_zone: timeZone.optional(),
})
export type EntryChange = z.infer<typeof entryChange>

/** What is read in the words of an entry: `sentiment` from -1 to 1, `emotions` as shares of 1, `telling` the words that told most. */
export const analysisView = z.object({
  status: z.enum(analysisStatuses),
  chunks: z.int().nullable(),
  sentiment: z.number().nullable(),
  emotions: z.record(z.enum(emotions), z.number()).nullable(),
  emotion: z.object({ label: z.string(), confidence: z.number() }).nullable(),
  telling: z.array(z.object({ word: z.string(), worth: z.number() })).nullable(),
})

/** An entry, whole for its writer; for staff and keys with dates and numbers alone: every word of it, its topic, mood and reading are null. */
export const entryView = z.object({
  id: z.uuid(),
  user_id: z.uuid(),
  title: fields.title,
  content: z.string().nullable(),
  topic_id: fields.topic_id,
  theme: fields.theme,
  language: fields.language,
  /** Whether the writer chose the language; otherwise it follows the words. */
  language_chosen: z.boolean(),
  mood: fields.mood,
  words: z.int(),
  version: z.int(),
  created_at: time,
  updated_at: time,
  analysis: analysisView,
})
export type EntryView = z.infer<typeof entryView>

/** `from` and `to` bound `created_at`; of `q` every word has to be in title or content. */
export const entriesQuery = z.object({
  user_id: personId.optional(),
  q: z.string().trim().min(2, 'Write at least two characters').max(200).optional(),
  topic_id: z.uuid().optional(),
  theme: z.string().max(100).optional(),
  mood: z.enum(moods).optional(),
  language: z.enum(locales).optional(),
  from: instant.optional(),
  to: instant.optional(),
  limit: pageLimit(200),
  cursor: cursor.optional(),
})
export type EntriesQuery = z.infer<typeof entriesQuery>
export const entryList = z.object({ items: z.array(entryView), nextCursor: z.string().nullable() })

export const entryFormats = ['md', 'json'] as const
export const entryExportQuery = z.object({ format: z.enum(entryFormats).default('md') })

/** A topic with how many entries and talks are about it, the last at `last_at`. */
export const topicView = z.object({
  id: z.uuid(),
  name: z.string(),
  entries: z.int(),
  talks: z.int(),
  last_at: time.nullable(),
  created_at: time,
})
export type TopicView = z.infer<typeof topicView>

const topicName = z.string().trim().min(1).max(60)

/** A name that is there already, in whatever case, is that topic. `user_id` counts with an `admin` key only. */
export const newTopic = z.object({ name: topicName, user_id: personId.optional() })
export const topicChange = z.object({ name: topicName })
export const topicParams = z.object({ id: z.uuid() })

/** `suggestions` are names of topics that an entry's words speak of, for `entry_id`. */
export const topicsQuery = z.object({ entry_id: z.uuid().optional() })
export const topicList = z.object({
  items: z.array(topicView),
  suggestions: z.array(z.string()),
  nextCursor: z.null(),
})
export type TopicList = z.infer<typeof topicList>

/** What a person talks in. */
export const conversationTypes = ['visit', ...companions] as const satisfies SessionType[]

/** What the timeline of a person holds: what they wrote, conversations in the shop or with a companion, and sessions of workshops and journeys. */
export const timelineKinds = ['entry', 'conversation', 'session'] as const

const severalKinds = z
  .string()
  .max(100)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(timelineKinds)).min(1))

export const personTimelineQuery = z.object({
  kind: severalKinds.optional(),
  /** Of conversations only these. */
  type: z.enum(sessionTypes).optional(),
  /** Talks with companions only, and entries. */
  private: z.stringbool().optional(),
  topic_id: z.uuid().optional(),
  entry_id: z.uuid().optional(),
  q: z.string().trim().min(2, 'Write at least two characters').max(200).optional(),
  from: instant.optional(),
  to: instant.optional(),
  limit: pageLimit(200),
  cursor: cursor.optional(),
})
export type PersonTimelineQuery = z.infer<typeof personTimelineQuery>

/**
 * One line of a person's timeline, newest first by `at`, when it began. `title` is an entry's title or first line, or what was said first;
 * `excerpt` holds the words around what was searched for. Title, excerpt, topic, theme and mood are null for everybody but the person.
 */
export const personTimelineItem = z.object({
  kind: z.enum(timelineKinds),
  id: z.uuid(),
  at: time,
  last_at: time,
  type: z.enum(sessionTypes).nullable(),
  channels: z.array(z.enum(channels)),
  title: z.string().nullable(),
  excerpt: z.string().nullable(),
  /** Where in the excerpt it stands, from and to, in UTF-16 units. */
  matches: z.array(z.tuple([z.int(), z.int()])),
  topic: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  theme: z.string().nullable(),
  mood: z.enum(moods).nullable(),
  /** The entry that a talk came from. */
  entry_id: z.uuid().nullable(),
  words: z.int().nullable(),
  messages: z.int().nullable(),
  running: z.boolean(),
})
export type PersonTimelineItem = z.infer<typeof personTimelineItem>
export const personTimeline = z.object({ items: z.array(personTimelineItem), nextCursor: z.string().nullable() })
export type PersonTimeline = z.infer<typeof personTimeline>
