import { type Turn, turnMessages } from './conversation'
import { turnSignals } from './conversation-signals'
import { planHash, stepHash, turnHash } from './dedupe'
import { type Draft, draft, refuse } from './draft'
import { goalEdits, stepEdits, turnEdits } from './example-edits'
import { stepGate } from './gates'
import type { Journey } from './journey/journey'
import { completenessSignal, goalSignal, selectorSignal } from './journey/signals'
import { planMessages, stepMessages } from './journey/step-messages'
import { pageTools } from './journey/tools'
import { findDetours } from './preferences/detours'
import type { Signal } from './schema'
import type { EnhancementOutput } from './stages/outputs'

const fewestStepsForPlan = 3
const mostStepsForPlan = 100

/** The session's signals with those of one step in place of their namesakes. */
function signalsOf(input: EnhancementOutput, own: Signal[]): Signal[] {
  const names = new Set(own.map(({ name }) => name))
  return [...own, ...input.signals.filter(({ name }) => !names.has(name))]
}

/**
 * One draft per step: goal, page, last actions and elements, then the next action as a tool call. A step that was corrected is answered by
 * the one that stood instead, with itself as the worse answer; the way back is no lesson.
 */
export function* stepDrafts(input: EnhancementOutput): Generator<Draft> {
  const { journey, goal } = input
  const write = stepMessages(input)
  const goalOwn = goalSignal(goal)
  const detours = findDetours(journey)
  for (const [index, taken] of journey.steps.entries()) {
    const right = detours.rightOf.get(index) ?? index
    const step = journey.steps[right] ?? taken
    const refused = goal.text === '' ? 'no goal' : (stepGate(journey, index) ?? stepGate(journey, right))
    const own = [completenessSignal([step], journey), selectorSignal([step], journey.elements), goalOwn]
    if (refused) yield refuse(refused)
    else if (right === index && detours.steps.has(index)) yield refuse('the way back from a wrong step')
    else
      yield draft({
        kind: 'step',
        messages: write(index, right),
        tools: pageTools,
        signals: signalsOf(input, own),
        dedupeHash: stepHash(step, journey),
        edits: stepEdits(input, index),
        sourceEventIds: right === index ? step.eventIds : [...taken.eventIds, ...step.eventIds],
        ...(right !== index && { rejected: write(index).slice(-1) }),
      })
  }
}

/** The whole journey as a plan, without what was taken back, when it has steps enough to plan and few enough to read. */
export function* planDrafts(input: EnhancementOutput): Generator<Draft> {
  const { journey, goal } = input
  const detours = findDetours(journey)
  const indexes = [...journey.steps.keys()].filter(
    (index) => !detours.steps.has(index) && stepGate(journey, index) === null,
  )
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
    edits: goalEdits(input),
    sourceEventIds: steps.flatMap(({ eventIds }) => eventIds),
  })
}

/** One draft per turn of a conversation: up to six turns before it as context, then the answer. */
export function* turnDrafts({ turns }: EnhancementOutput): Generator<Draft> {
  for (const [index, said] of turns.entries()) {
    const turn = preferred(said)
    if (turn.answer === null) yield refuse('not answered')
    else if (turn.feedback === 'down') yield refuse('the person did not like the answer')
    else {
      yield draft({
        kind: 'conversation',
        messages: turnMessages(turns.with(index, turn), index),
        signals: turnSignals(turns.with(index, turn), index),
        dedupeHash: turnHash(turn),
        edits: turnEdits(turns, index),
        sourceEventIds: turn.eventIds,
        ...(turn.pair && { rejected: [{ role: 'assistant' as const, content: turn.pair.rejected }] }),
      })
    }
  }
}

/** The turn with the answer that was preferred of several. */
function preferred(turn: Turn): Turn {
  const { pair } = turn
  return pair ? { ...turn, answer: pair.chosen, feedback: pair.liked ? 'up' : turn.feedback } : turn
}
