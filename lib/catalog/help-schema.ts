import { z } from 'zod'
import { locales } from '@/db/enums'
import { time } from '@/lib/wire'

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
