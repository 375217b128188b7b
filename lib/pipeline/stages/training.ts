import { planDrafts, stepDrafts, turnDrafts } from '@/lib/pipeline/examples-of-session'
import { contentOf, wordsGate } from '@/lib/pipeline/gates'
import type { Example, TrainingResult } from '@/lib/pipeline/schema'
import { qualityThreshold, weakest } from '@/lib/pipeline/score'
import { Tally } from '@/lib/pipeline/tally'
import type { EnhancementOutput } from './outputs'
import type { StageContext } from './source-input'

const charactersOf = ({ messages }: Example) => messages.reduce((sum, message) => sum + contentOf(message).length, 0)

/**
 * Fourth stage: makes examples of the steps, of the journey as a whole and of the answered turns. Hard gates first, then the threshold,
 * then duplicates within the session by hash, the first one staying. Each refusal is counted by its reason; without any example
 * `reason` says why.
 */
export function training(
  input: EnhancementOutput,
  context: StageContext,
  threshold = qualityThreshold,
): TrainingResult {
  const startedAt = context.now()
  const refused = new Tally()
  const gate = wordsGate()
  const seen = new Set<string>()
  const examples: Example[] = []
  let usableCount = 0
  let duplicates = 0

  for (const drafts of [stepDrafts(input), planDrafts(input), turnDrafts(input)]) {
    for (const { example, refused: reason } of drafts) {
      const why = reason ?? gate(example.messages) ?? belowThreshold(example, threshold)
      if (why) refused.add(why)
      if (why || !example) continue
      if (example.kind !== 'journey') usableCount++
      if (seen.has(example.dedupeHash)) duplicates++
      else examples.push(example)
      seen.add(example.dedupeHash)
    }
  }

  const reason = examples.length > 0 ? null : `No training examples generated: ${causeOf(input, refused)}`
  for (const { reason: why, count } of input.rejected) refused.add(why, count)
  const characters = examples.reduce((sum, example) => sum + charactersOf(example), 0)
  context.log(reason ?? `${examples.length} examples, ${duplicates} duplicates`)
  for (const { reason: why, count } of refused.list()) context.log(`left out ${count}: ${why}`)
  const { overallQuality, interactionCount, source } = input
  return {
    examples,
    metadata: { overallQuality, interactionCount, usableCount, duplicates, rejected: refused.list(), source, reason },
    processing: { durationMs: Math.max(0, context.now() - startedAt), characters },
  }
}

/** The reason names what would raise the score most. */
function belowThreshold({ quality, signals }: Example, threshold: number): string | null {
  return quality < threshold
    ? `quality below ${threshold}, held down most by ${weakest(signals)?.name ?? 'nothing'}`
    : null
}

function causeOf({ cause, rejected, turns }: EnhancementOutput, refused: Tally): string {
  if (cause) return cause
  const [first] = [...refused.list(), ...rejected]
  if (first) return first.reason
  return turns.length > 0 ? 'no question was answered' : 'nothing that was recorded could be used'
}
