import { conversationSignals } from '@/lib/pipeline/conversation-signals'
import { givenSignals, meanSignals } from '@/lib/pipeline/given/given-signals'
import { inferGoal } from '@/lib/pipeline/journey/goal'
import {
  completenessSignal,
  diversitySignal,
  duplicationSignal,
  durationSignal,
  goalSignal,
  noiseSignal,
  selectorSignal,
} from '@/lib/pipeline/journey/signals'
import { tidy } from '@/lib/pipeline/journey/tidy'
import type { Signal } from '@/lib/pipeline/schema'
import { overallQuality } from '@/lib/pipeline/score'
import { signalsOfLog } from '@/lib/pipeline/workshop/next-moments'
import type { QualityOutput, ValidationOutput } from './outputs'
import type { StageContext } from './source-input'

/** Measured on the steps a person meant: forty keystrokes in one field are one input, not thirty-nine repetitions. */
function journeySignals({ journey, goal, title }: ValidationOutput): Signal[] {
  const { steps, edits } = tidy(journey)
  if (steps.length === 0) return []
  return [
    completenessSignal(steps, journey),
    selectorSignal(steps, journey.elements),
    goalSignal(inferGoal({ given: goal, title, journey })),
    noiseSignal(journey.steps.length - edits.passing - edits.idle, journey.steps.length),
    durationSignal(steps),
    diversitySignal(steps, journey),
    duplicationSignal(steps, journey),
  ]
}

/** The signals of what a session has besides a journey: of its turns, else of its examples, else of its log. */
function otherSignals({ turns, given, log }: ValidationOutput): Signal[] {
  if (turns.length > 0) return conversationSignals(turns)
  return meanSignals(given.length > 0 ? given.map(givenSignals) : signalsOfLog(log))
}

/** Second stage: scores the session by named signals, those of its journey or else of what was said in it; never by how much there is. */
export function quality(input: ValidationOutput, context: StageContext): QualityOutput {
  const journey = journeySignals(input)
  const signals = journey.length > 0 ? journey : otherSignals(input)
  const overall = overallQuality(signals)
  context.log(
    `quality ${overall}: ${signals.map(({ name, score }) => `${name} ${score}`).join(', ') || 'nothing to score'}`,
  )
  return { ...input, signals, overallQuality: overall }
}
