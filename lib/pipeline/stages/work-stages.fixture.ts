import { stages } from '@/db/enums'
import type { Example, TrainingResult, TrainingSummary } from '@/lib/pipeline/schema'
import { qualityThreshold } from '@/lib/pipeline/score'
import { readInput, registry } from './registry'
import type { SourceInput, StageContext } from './source-input'

/** A session of a recorder that consents and holds nothing, but for what is given. */
export function sourceOf(rest: Partial<SourceInput> = {}): SourceInput {
  return {
    sessionId: '0198f2c4-7d3e-7abc-8123-456789abcdef',
    type: 'journey',
    channel: 'extension',
    goal: null,
    title: null,
    consent: true,
    interactionCount: 0,
    interactions: [],
    messages: [],
    logEventCount: 0,
    logEvents: [],
    ...rest,
  }
}

/** A generator run to its end: what training yields, as one value. */
export function collected(training: Generator<Example, TrainingSummary>): {
  result: TrainingResult
  summary: TrainingSummary
} {
  const examples: Example[] = []
  for (;;) {
    const { done, value } = training.next()
    if (!done) {
      examples.push(value)
      continue
    }
    const { metadata, processing } = value
    return { result: { examples, metadata, processing }, summary: value }
  }
}

export function contextFor(rest: Partial<StageContext> = {}): StageContext {
  return { now: () => 0, log: () => undefined, threshold: qualityThreshold, ...rest }
}

/** All stages one after another, what each hands on through JSON as the database keeps it. @returns it by stage; of training, the result. */
export async function workStages(input: SourceInput, context = contextFor()): Promise<Record<string, unknown>> {
  const outputs: Record<string, unknown> = {}
  let handed: unknown = input
  for (const stage of stages) {
    if (stage !== 'validation') handed = readInput(stage, handed)
    const trained = stage === 'training' ? collected(registry.training(handed, context)) : null
    const output = stage === 'training' ? trained?.summary : await registry[stage](handed, context)
    handed = JSON.parse(JSON.stringify(output))
    outputs[stage] = trained ? JSON.parse(JSON.stringify(trained.result)) : handed
  }
  return outputs
}
