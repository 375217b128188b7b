import type { Stage } from '@/db/enums'
import { type Example, type TrainingSummary, trainingSummary } from '@/lib/pipeline/schema'
import { archiving } from './archiving'
import { enhancement } from './enhancement'
import { enhancementOutput, qualityOutput, validationOutput } from './outputs'
import { quality } from './quality'
import type { SourceInput, StageContext } from './source-input'
import { training } from './training'
import { validation } from './validation'

/**
 * A stage as the runner sees it: its input comes from the database, and what it returns is handed on. Training yields examples on its way.
 * @throws ZodError when the input is not what the stage before hands on.
 */
export type StageRegistry = Record<Exclude<Stage, 'training'>, (input: unknown, context: StageContext) => unknown> & {
  training: (input: unknown, context: StageContext) => Generator<Example, TrainingSummary>
}

/** Each stage by its name, its input checked against the shape that the stage before declares. */
export const registry: StageRegistry = {
  validation: (input, context) => validation(input as SourceInput, context),
  quality: (input, context) => quality(validationOutput.parse(input), context),
  enhancement: (input, context) => enhancement(qualityOutput.parse(input), context),
  training: (input, context) => training(enhancementOutput.parse(input), context),
  archiving: (input, context) => archiving(trainingSummary.parse(input), context),
}
