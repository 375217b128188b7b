import { z } from 'zod'
import { demoActions, demoStatuses } from '@/db/enums'
import { time } from '@/lib/wire'

/** Demo data in this installation. */
export const demoView = z.object({
  /** Whether it may be filled: nobody has had a session here, and it was not filled to the end before. */
  offered: z.boolean(),
  /** How many of the sessions here are demo data. */
  sessions: z.int(),
  /** What was begun last, and how far it is. */
  work: z
    .object({
      action: z.enum(demoActions),
      status: z.enum(demoStatuses),
      /** What is being made, and how much of it. */
      what: z.string().nullable(),
      done: z.int(),
      total: z.int(),
      error: z.string().nullable(),
      started_at: time,
      ended_at: time.nullable(),
    })
    .nullable(),
})
export type DemoView = z.infer<typeof demoView>
