import { z } from 'zod'
import { channels, messageStatuses, replyEngines } from '@/db/enums'
import { time } from '@/lib/wire'

/** Times in milliseconds, by nearest rank; null where there was none to measure. */
const durations = z.object({
  count: z.int(),
  p50: z.int().nullable(),
  p95: z.int().nullable(),
  max: z.int().nullable(),
})
export type Durations = z.infer<typeof durations>

/** Lengths in characters. */
const lengths = z.object({ average: z.number(), longest: z.int() })

const counts = z.record(z.string(), z.int())

/** How a conversation went, in numbers: nothing of what was said. */
export const flowView = z.object({
  session_id: z.uuid(),
  /** How often the person took the floor. */
  turns: z.int(),
  user_messages: z.int(),
  assistant_messages: z.int(),
  staff_messages: z.int(),
  /** From a message to the end of its answer. */
  answer_ms: durations,
  /** From the end of an answer to what the person said next. */
  person_ms: durations,
  lengths: z.object({ user: lengths, assistant: lengths, staff: lengths }),
  /** How many answers each agent gave, and how often it was chosen for which reason. */
  agents: z.array(z.object({ agent: z.string(), turns: z.int(), why: counts })),
  /** Where another agent, or `staff`, went on. */
  hand_overs: z.array(z.object({ from: z.string(), to: z.string(), at: time, why: z.string().nullable() })),
  outcomes: counts,
  engines: z.partialRecord(z.enum(replyEngines), z.int()),
  /** How answers ended. */
  statuses: z.partialRecord(z.enum(messageStatuses), z.int()),
  /**
   * The polarity of what the person said, -1 to 1, thinned to at most 200 means of neighbours; `slope` is its change from message to message, by least
   * squares. Null where it is none of the caller's business.
   */
  sentiment: z
    .object({
      average: z.number().nullable(),
      slope: z.number().nullable(),
      course: z.array(z.object({ at: time, value: z.number() })),
    })
    .nullable(),
  emotions: counts.nullable(),
  languages: counts,
  feedback: z.object({ up: z.int(), down: z.int() }),
  /** How much was said where. */
  surfaces: z.array(z.object({ channel: z.enum(channels), messages: z.int() })),
})
export type FlowView = z.infer<typeof flowView>
