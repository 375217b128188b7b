import { z } from 'zod'
import { companions, locales } from '@/db/enums'
import { cursor, pageLimit, time } from '@/lib/wire'

/** Where somebody can be reached; without a number it is told in words alone. */
export const helpLine = z.object({ name: z.string(), number: z.string().nullable() })
export type HelpLine = z.infer<typeof helpLine>

/** What a companion asks first. The help lines stand with it where what was written speaks of self-harm. */
export const opening = z.object({
  text: z.string(),
  language: z.enum(locales),
  help_lines: z.array(helpLine).optional(),
})
export type Opening = z.infer<typeof opening>

/** How many of an entry's questions were passed over ("Not now"), so that the next is another. */
const passedOver = z.coerce.number().int().min(0).max(100).default(0)

/** `not` as when the question was shown that the talk is to begin with. `topic_id` is the entry's unless told. */
export const newTalk = z.object({
  companion: z.enum(companions),
  entry_id: z.uuid().optional(),
  topic_id: z.uuid().nullable().optional(),
  language: z.enum(locales).optional(),
  not: z.int().min(0).max(100).default(0),
})

const topic = z.object({ id: z.uuid(), name: z.string() }).nullable()

/** A talk of one's own with a companion. Its words are in `GET /api/chat/history`, and go on by `POST /api/chat/message`. */
export const talkView = z.object({
  session_id: z.uuid(),
  companion: z.enum(companions),
  /** What it asked first; null for a session of its kind that was begun otherwise. */
  opening: opening.nullable(),
  entry_id: z.uuid().nullable(),
  /** Of the entry that it came from: its title, or how it begins. */
  entry_title: z.string().nullable(),
  topic,
  /** Where somebody is reached whenever it comes to that. */
  help_lines: z.array(helpLine),
  messages: z.int(),
  is_active: z.boolean(),
  created_at: time,
  last_activity_at: time,
})
export type TalkView = z.infer<typeof talkView>

/** One of the talks that were. */
export const talkList = z.object({
  items: z.array(
    talkView.pick({
      session_id: true,
      companion: true,
      entry_id: true,
      topic: true,
      messages: true,
      is_active: true,
      created_at: true,
      last_activity_at: true,
    }),
  ),
  nextCursor: z.string().nullable(),
})
export type TalkList = z.infer<typeof talkList>

export const talksQuery = z.object({ limit: pageLimit(200, 20), cursor: cursor.optional() })
export const talkParams = z.object({ id: z.uuid() })
export const talkChange = z.object({ topic_id: z.uuid().nullable() })

export const questionQuery = z.object({ companion: z.enum(companions), not: passedOver })

/** What a companion would ask about an entry now. */
export const questionView = opening.extend({ companion: z.enum(companions) })
export type QuestionView = z.infer<typeof questionView>
