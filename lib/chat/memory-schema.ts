import { z } from 'zod'
import { channels, locales, memoryKinds } from '@/db/enums'
import { cursor, pageLimit, time } from '@/lib/wire'

/** In which language the sentences are told. */
export const memoryQuery = z.object({
  locale: z.enum(locales).default('en'),
  limit: pageLimit(200),
  cursor: cursor.optional(),
})
export type MemoryQuery = z.infer<typeof memoryQuery>

export const memoryParams = z.object({ id: z.uuid() })

/** One thing that is remembered of a visit, with the message it came from. */
export const memoryView = z.object({
  id: z.uuid(),
  kind: z.enum(memoryKinds),
  /** In words, as `Looked at Monsoon Umbrella (teal)`. */
  sentence: z.string(),
  /** What it holds: words of the catalogue, skus, sizes, sums in minor units. */
  detail: z.record(z.string(), z.unknown()),
  session_id: z.uuid(),
  message_id: z.uuid(),
  at: time,
  /** Where it was said. */
  channel: z.enum(channels),
})
export type MemoryView = z.infer<typeof memoryView>

export const memoryList = z.object({ items: z.array(memoryView), nextCursor: z.string().nullable() })
export type MemoryList = z.infer<typeof memoryList>
