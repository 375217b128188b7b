import { turnMessages } from './conversation'
import { turnSignals } from './conversation-signals'
import { planHash, stepHash, turnHash } from './dedupe'
import { type Draft, draft, refuse } from './draft'
import { stepGate } from './gates'
import type { Journey } from './journey/journey'
import { completenessSignal, goalSignal, selectorSignal } from './journey/signals'
import { planMessages, stepMessages } from './journey/step-messages'
import { pageTools } from './journey/tools'
import type { Signal } from './schema'
import type { EnhancementOutput } from './stages/outputs'

const fewestStepsForPlan = 3
const mostStepsForPlan = 100

/** The session's signals with those of one step in place of their namesakes. */
function signalsOf(input: EnhancementOutput, own: Signal[]): Signal[] {
  const names = new Set(own.map(({ name }) => name))
  return [...own, ...input.signals.filter(({ name }) => !names.has(name))]
}

/** One draft per step: goal, page, last actions and elements, then the next action as a tool call. */
export function* stepDrafts(input: EnhancementOutput): Generator<Draft> {
  const { journey, goal } = input
  const write = stepMessages(input)
  const goalOwn = goalSignal(goal)
  for (const [index, step] of journey.steps.entries()) {
    const refused = goal.text === '' ? 'no goal' : stepGate(journey, index)
    const own = [completenessSignal([step], journey), selectorSignal([step], journey.elements), goalOwn]
    yield refused
      ? refuse(refused)
      : draft({
          kind: 'step',
          messages: write(index),
          tools: pageTools,
          signals: signalsOf(input, own),
          dedupeHash: stepHash(step, journey),
          sourceEventIds: step.eventIds,
        })
  }
}

/** The whole journey as a plan, when it has steps enough to plan and few enough to read. */
export function* planDrafts(input: EnhancementOutput): Generator<Draft> {
  const { journey, goal } = input
  const indexes = [...journey.steps.keys()].filter((index) => stepGate(journey, index) === null)
  if (goal.text === '' || indexes.length < fewestStepsForPlan) return
  if (indexes.length > mostStepsForPlan) yield refuse('journey too long for one plan')
  else yield planOf(input, indexes, journey)
}

function planOf(input: EnhancementOutput, indexes: number[], journey: Journey): Draft {
  const steps = indexes.flatMap((index) => journey.steps[index] ?? [])
  return draft({
    kind: 'journey',
    messages: planMessages(input, indexes),
    signals: signalsOf(input, [goalSignal(input.goal)]),
    dedupeHash: planHash(steps.map((step) => stepHash(step, journey))),
    sourceEventIds: steps.flatMap(({ eventIds }) => eventIds),
  })
}

/** One draft per turn of a conversation: up to six turns before it as context, then the answer. */
export function* turnDrafts({ turns }: EnhancementOutput): Generator<Draft> {
  for (const [index, turn] of turns.entries()) {
    if (turn.answer === null) yield refuse('not answered')
    else if (turn.feedback === 'down') yield refuse('the person did not like the answer')
    else {
      yield draft({
        kind: 'conversation',
        messages: turnMessages(turns, index),
        signals: turnSignals(turns, index),
        dedupeHash: turnHash(turn),
        sourceEventIds: turn.eventIds,
      })
    }
  }
}
