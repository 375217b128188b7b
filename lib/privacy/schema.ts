import { z } from 'zod'

/** How many rows of which table are gone; tables that held nothing count 0. */
export const erasedView = z.object({ erased: z.record(z.string(), z.int()) })
export type ErasedView = z.infer<typeof erasedView>

export const logErasing = z.object({ studentEmail: z.string().min(3).max(254) })
