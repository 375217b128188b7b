import { z } from 'zod'

const momentKinds = ['step', 'action', 'error', 'failure', 'state', 'help'] as const

/** Something that happened in a workshop, as far as one can learn from it. `step` is the name of the step it happened in. */
const momentSchema = z.object({
  kind: z.enum(momentKinds),
  name: z.string(),
  detail: z.string(),
  step: z.string().nullable(),
  at: z.number(),
  eventId: z.int(),
})
export type Moment = z.infer<typeof momentSchema>

/** The log of a workshop: the names of its steps in order, and what happened. */
export const workshopLog = z.object({ steps: z.array(z.string()), moments: z.array(momentSchema) })
export type WorkshopLog = z.infer<typeof workshopLog>

/** What a student was helped with: where they stood, and what came of it. */
export const helpSchema = z.object({
  context: z.string(),
  /** Whether the step, and what broke there, are known. */
  known: z.enum(['error', 'step', 'nothing']),
  outcome: z.enum(['got on', 'came back', 'unknown']),
})
export type Help = z.infer<typeof helpSchema>

export const nothingLogged: WorkshopLog = { steps: [], moments: [] }
