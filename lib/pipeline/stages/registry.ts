import type { Stage } from '@/db/enums'
import { trainingResult } from '@/lib/pipeline/schema'
import { archiving } from './archiving'
import { enhancement } from './enhancement'
import { enhancementOutput, qualityOutput, validationOutput } from './outputs'
import { quality } from './quality'
import type { SourceInput, StageContext } from './source-input'
import { training } from './training'
import { validation } from './validation'

/** A stage as the runner sees it: its input comes from the database. @throws ZodError when that is not what the stage before yields. */
export type StageFunction = (input: unknown, context: StageContext) => unknown

/** Each stage by its name, its input checked against the shape that the stage before declares. */
export const registry: Record<Stage, StageFunction> = {
  validation: (input, context) => validation(input as SourceInput, context),
  quality: (input, context) => quality(validationOutput.parse(input), context),
  enhancement: (input, context) => enhancement(qualityOutput.parse(input), context),
  training: (input, context) => training(enhancementOutput.parse(input), context),
  archiving: (input, context) => archiving(trainingResult.parse(input), context),
}
