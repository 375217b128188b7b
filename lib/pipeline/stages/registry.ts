import type { Stage } from '@/db/enums'
import { type Example, type TrainingSummary, trainingSummary } from '@/lib/pipeline/schema'
import { archiving } from './archiving'
import { enhancement } from './enhancement'
import {
  type EnhancementOutput,
  enhancementOutput,
  type QualityOutput,
  qualityOutput,
  type ValidationOutput,
  validationOutput,
} from './outputs'
import { quality } from './quality'
import type { SourceInput, StageContext } from './source-input'
import { training } from './training'
import { validation } from './validation'

/** A stage as the runner sees it: what it returns is handed on to the next. Training yields examples on its way. */
export type StageRegistry = Record<Exclude<Stage, 'training'>, (input: unknown, context: StageContext) => unknown> & {
  training: (input: unknown, context: StageContext) => Generator<Example, TrainingSummary>
}

/** Each stage by its name. Its input is what the one before has just returned, or what `readInput` has read. */
export const registry: StageRegistry = {
  validation: (input, context) => validation(input as SourceInput, context),
  quality: (input, context) => quality(input as ValidationOutput, context),
  enhancement: (input, context) => enhancement(input as QualityOutput, context),
  training: (input, context) => training(input as EnhancementOutput, context),
  archiving: (input, context) => archiving(input as TrainingSummary, context),
}

const inputs = {
  quality: validationOutput,
  enhancement: qualityOutput,
  training: enhancementOutput,
  archiving: trainingSummary,
} as const

/**
 * What the stage before handed on, from the database: checked there, as other code may have written it.
 * @throws ZodError when it is not of the shape that this code's stage before declares.
 */
export function readInput(stage: keyof typeof inputs, stored: unknown): unknown {
  return inputs[stage].parse(stored)
}
