import { z } from 'zod'
import { locales } from '@/db/enums'
import { cursor, pageLimit, time } from '@/lib/wire'
import { line, paragraphs, slug } from './text-schema'

/** What the shop says about itself, in one language. Plain text, never markup. */
export const helpTextView = z.object({
  id: z.uuid(),
  /** The same in all languages, such as `returns`. */
  topic: z.string(),
  locale: z.enum(locales),
  title: z.string(),
  body: z.string(),
  /** Other words people ask for it by. */
  words: z.string(),
  updated_at: time,
})
export type HelpText = z.infer<typeof helpTextView>

/** What is edited of it. */
export const helpTextFields = z.object({
  topic: slug,
  locale: z.enum(locales, 'en, de or hi'),
  title: line(80).min(1, 'A title is needed'),
  body: paragraphs(2000).min(1, 'A text is needed'),
  words: line(500),
})
export type HelpTextFields = z.infer<typeof helpTextFields>

const { shape } = helpTextFields
export const newHelpText = helpTextFields.extend({ words: shape.words.default('') })
export const helpTextChange = helpTextFields.partial()
export type HelpTextChange = z.infer<typeof helpTextChange>

export const helpTextParams = z.object({ id: z.uuid() })

export const helpTextQuery = z.object({
  q: z.string().trim().max(200).optional(),
  locale: z.enum(locales).optional(),
  limit: pageLimit(200),
  cursor: cursor.optional(),
})
export type HelpTextQuery = z.infer<typeof helpTextQuery>
export const helpTextList = z.object({ items: z.array(helpTextView), nextCursor: z.string().nullable() })
