import type { TrainingSummary } from '@/lib/pipeline/schema'
import type { ArchivingOutput } from './outputs'
import type { StageContext } from './source-input'

/** Last stage: what is worth keeping about the run in a few numbers (API.md, `result` of a run). */
export function archiving(
  { exampleCount, metadata, processing }: TrainingSummary,
  context: StageContext,
): ArchivingOutput {
  const { interactionCount, overallQuality, reason } = metadata
  context.log(`${exampleCount} examples of ${processing.characters} characters archived`)
  return {
    exampleCount,
    interactionCount,
    examplesPerInteraction: interactionCount === 0 ? 0 : exampleCount / interactionCount,
    overallQuality,
    characters: processing.characters,
    durationMs: processing.durationMs,
    reason,
  }
}
