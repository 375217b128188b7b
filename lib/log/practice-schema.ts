import { z } from 'zod'

/** What the demo workshop calls: outside services as they might be, played by us. */
export const practiceServices = ['connect', 'provision', 'deploy', 'call'] as const
export type PracticeService = (typeof practiceServices)[number]

export const practiceParams = z.object({ service: z.enum(practiceServices) })

export const practiceCall = z.object({
  /** `connect` alone looks at it. */
  key: z.string().max(100).optional(),
  /** Plays a service that is broken. */
  failing: z.boolean().default(false),
})

export const practiceReady = z.object({ service: z.enum(practiceServices), ready: z.literal(true) })
