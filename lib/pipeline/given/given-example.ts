import { z } from 'zod'
import { chatMessage, exampleKinds, toolDefinition } from '@/lib/pipeline/schema'

/** An example that came ready made in a file: what it says, and what the file claims of it. */
export const givenExample = z.object({
  messages: z.array(chatMessage).min(1),
  tools: z.array(toolDefinition).optional(),
  kind: z.enum(exampleKinds),
  /** How good the file says it is, 0 to 1. */
  claimed: z.number().min(0).max(1).nullable(),
  /** Equal for near-duplicates, where the file says so. */
  dedupeHash: z.string().max(128).nullable(),
})
export type GivenExample = z.infer<typeof givenExample>

/** The same with the row of the timeline it is kept in. */
export const sourceExample = givenExample.extend({ eventId: z.int() })
export type SourceExample = z.infer<typeof sourceExample>
