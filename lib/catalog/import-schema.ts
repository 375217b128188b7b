import { z } from 'zod'

/** What an import came to. Lines count from 1, the header being the first. */
export const importView = z.object({
  created: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.array(z.object({ line: z.int(), detail: z.string() })),
})
export type ImportView = z.infer<typeof importView>
