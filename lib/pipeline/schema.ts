import { z } from 'zod'

/** Longest texts of an interaction, in UTF-16 units; importers cut to them, the endpoint refuses beyond them. */
export const longest = {
  url: 8192,
  title: 2000,
  goal: 1000,
  name: 1000,
  text: 10_000,
  selector: 4000,
  value: 50_000,
} as const

const selectors = z.array(z.array(z.string().max(longest.selector)).max(16)).max(64)

const interactionTarget = z.object({
  role: z.string().max(100).optional(),
  name: z.string().max(longest.name).optional(),
  text: z.string().max(longest.text).optional(),
  selectors: selectors.optional(),
})

/** One thing a person did on a page, as recorded. `type` may be any word; those the pipeline does not know are kept and not used. */
export const interactionSchema = z.object({
  id: z.string().min(1).max(128),
  seq: z.int().min(0),
  type: z.string().min(1).max(50),
  url: z.string().min(1).max(longest.url),
  title: z.string().max(longest.title),
  occurredAt: z.iso.datetime({ offset: true }),
  goal: z.string().max(longest.goal).optional(),
  target: interactionTarget.optional(),
  value: z.string().max(longest.value).optional(),
  key: z.string().max(100).optional(),
  x: z.number().optional(),
  y: z.number().optional(),
  frame: z.union([z.string().max(longest.url), z.array(z.int().min(0)).max(32)]).optional(),
})
export type Interaction = z.infer<typeof interactionSchema>
export type InteractionTarget = z.infer<typeof interactionTarget>

export const interactionBatch = z.object({ interactions: z.array(interactionSchema).min(1).max(1000) })

const functionName = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/)

const toolCall = z.object({
  id: z.string().min(1),
  type: z.literal('function'),
  function: z.object({ name: functionName, arguments: z.string() }),
})

const weight = z.union([z.literal(0), z.literal(1)])

/** A message of OpenAI's chat format. */
export const chatMessage = z.discriminatedUnion('role', [
  z.object({ role: z.literal('system'), content: z.string(), name: functionName.optional() }),
  z.object({ role: z.literal('user'), content: z.string(), name: functionName.optional() }),
  z.object({
    role: z.literal('assistant'),
    content: z.string().nullable(),
    name: functionName.optional(),
    tool_calls: z.array(toolCall).min(1).optional(),
    weight: weight.optional(),
  }),
  z.object({ role: z.literal('tool'), content: z.string(), tool_call_id: z.string().min(1) }),
])
export type ChatMessage = z.infer<typeof chatMessage>

/** Any JSON value. */
export const jsonValue = z.json()

/** A function a model may call; `parameters` is JSON Schema. */
export const toolDefinition = z.object({
  type: z.literal('function'),
  function: z.object({
    name: functionName,
    description: z.string().optional(),
    parameters: z.record(z.string(), jsonValue),
    strict: z.boolean().optional(),
  }),
})
export type ToolDefinition = z.infer<typeof toolDefinition>

/** One named part of a quality score. `weight`s of a set sum to 1; below `minimum` the signal is worth a look; `reason` says why it is as it is. */
export const signalSchema = z.object({
  name: z.string(),
  score: z.number().min(0).max(1),
  weight: z.number().min(0).max(1),
  minimum: z.number().min(0).max(1),
  reason: z.string(),
})
export type Signal = z.infer<typeof signalSchema>

/**
 * Something enhancement did to an example. What was joined or added can be taken back: `swap` says which messages it made, from `at` on
 * `length` of them, and what they were `instead`, until then or from then on. What was removed stays removed.
 */
export const exampleEdit = z.object({
  id: z.string(),
  kind: z.enum(['removed', 'joined', 'added']),
  about: z.string(),
  undone: z.boolean(),
  swap: z.object({ at: z.int().min(0), length: z.int().min(0), instead: z.array(chatMessage).nullable() }).nullable(),
})
export type ExampleEdit = z.infer<typeof exampleEdit>

export const exampleKinds = ['step', 'journey', 'conversation'] as const

export const exampleSchema = z.object({
  messages: z.array(chatMessage).min(1),
  tools: z.array(toolDefinition).optional(),
  quality: z.number().min(0).max(1),
  signals: z.array(signalSchema),
  kind: z.enum(exampleKinds),
  /** Equal for near-duplicates: of (URL template, target, action, value kind), never of the prompt. */
  dedupeHash: z.string(),
  sourceEventIds: z.array(z.int()),
  /** A worse answer to the same, which the person took back, had made anew or disliked. */
  rejected: z.array(chatMessage).min(1).optional(),
  /** What enhancement did to it. */
  edits: z.array(exampleEdit).optional(),
})
export type Example = z.infer<typeof exampleSchema>

export const rejectedTally = z.object({ reason: z.string(), count: z.int().min(1) })
export type RejectedTally = z.infer<typeof rejectedTally>

export const sourceKinds = ['journey', 'conversation', 'examples', 'log', 'none'] as const
export type SourceKind = (typeof sourceKinds)[number]

const trainingMetadata = z.object({
  overallQuality: z.number().min(0).max(1),
  interactionCount: z.int().min(0),
  usableCount: z.int().min(0),
  duplicates: z.int().min(0),
  rejected: z.array(rejectedTally),
  source: z.enum(sourceKinds),
  reason: z.string().nullable(),
})
const trainingProcessing = z.object({ durationMs: z.number().min(0), characters: z.int().min(0) })

/** What the training stage yields. */
export const trainingResult = z.object({
  examples: z.array(exampleSchema),
  metadata: trainingMetadata,
  processing: trainingProcessing,
})
export type TrainingResult = z.infer<typeof trainingResult>

/** The same once its examples, which may be many, are stored. */
export const trainingSummary = z.object({
  exampleCount: z.int().min(0),
  metadata: trainingMetadata,
  processing: trainingProcessing,
})
export type TrainingSummary = z.infer<typeof trainingSummary>
