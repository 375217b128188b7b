import { z } from 'zod'
import { locales } from '@/db/enums'
import { cursor, pageLimit, time } from '@/lib/wire'
import { line, paragraphs } from './text-schema'

/** What staff write often, by a short name, in one language. Plain text, never markup. */
export const savedReplyView = z.object({
  id: z.uuid(),
  name: z.string(),
  locale: z.enum(locales),
  content: z.string(),
  updated_at: time,
})
export type SavedReply = z.infer<typeof savedReplyView>

/** What is edited of it. */
export const savedReplyFields = z.object({
  name: line(60).min(1, 'A name is needed'),
  locale: z.enum(locales, 'en, de or hi'),
  content: paragraphs(2000).min(1, 'A text is needed'),
})
export type SavedReplyFields = z.infer<typeof savedReplyFields>

export const savedReplyChange = savedReplyFields.partial()
export type SavedReplyChange = z.infer<typeof savedReplyChange>

export const savedReplyParams = z.object({ id: z.uuid() })

export const savedReplyQuery = z.object({
  q: z.string().trim().max(200).optional(),
  locale: z.enum(locales).optional(),
  limit: pageLimit(200),
  cursor: cursor.optional(),
})
export type SavedReplyQuery = z.infer<typeof savedReplyQuery>
export const savedReplyList = z.object({ items: z.array(savedReplyView), nextCursor: z.string().nullable() })
