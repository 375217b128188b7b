import { planDrafts, stepDrafts, turnDrafts } from '@/lib/pipeline/examples-of-session'
import { contentOf, wordsGate } from '@/lib/pipeline/gates'
import { givenDrafts } from '@/lib/pipeline/given/given-drafts'
import type { Example, TrainingSummary } from '@/lib/pipeline/schema'
import { weakest } from '@/lib/pipeline/score'
import { Tally } from '@/lib/pipeline/tally'
import { nextDrafts } from '@/lib/pipeline/workshop/next-moments'
import type { EnhancementOutput } from './outputs'
import type { StageContext } from './source-input'

const charactersOf = ({ messages }: Example) => messages.reduce((sum, message) => sum + contentOf(message).length, 0)

/** All that is stored of an example: also the worse answer, and what a reviewer may put back. */
const allMessages = ({ messages, rejected = [], edits = [] }: Example) => [
  ...messages,
  ...rejected,
  ...edits.flatMap(({ swap }) => swap?.instead ?? []),
]

/**
 * Fourth stage: makes examples of the steps, of the journey as a whole and of the answered turns, one by one. Hard gates first, then the
 * threshold, then duplicates within the session by hash, the first one staying. Each refusal is counted by its reason; without any example
 * `reason` says why.
 */
export function* training(input: EnhancementOutput, context: StageContext): Generator<Example, TrainingSummary> {
  const startedAt = context.now()
  const refused = new Tally()
  const gate = wordsGate()
  const seen = new Set<string>()
  let exampleCount = 0
  let characters = 0
  let usableCount = 0
  let duplicates = 0

  for (const drafts of [
    stepDrafts(input),
    planDrafts(input),
    turnDrafts(input),
    givenDrafts(input),
    nextDrafts(input.log),
  ]) {
    for (const { example, refused: reason } of drafts) {
      const why = reason ?? gate(allMessages(example)) ?? belowThreshold(example, context.threshold)
      if (why) refused.add(why)
      if (why || !example) continue
      if (example.kind !== 'journey') usableCount++
      if (seen.has(example.dedupeHash)) duplicates++
      else {
        exampleCount++
        characters += charactersOf(example)
        yield example
      }
      seen.add(example.dedupeHash)
    }
  }

  const reason = exampleCount > 0 ? null : `No training examples generated: ${causeOf(input, refused)}`
  for (const { reason: why, count } of input.rejected) refused.add(why, count)
  context.log(reason ?? `${exampleCount} examples, ${duplicates} duplicates`)
  for (const { reason: why, count } of refused.list()) context.log(`left out ${count}: ${why}`)
  const { overallQuality, interactionCount, source } = input
  return {
    exampleCount,
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
