import { momentHash } from '@/lib/pipeline/dedupe'
import { type Draft, draft, refuse } from '@/lib/pipeline/draft'
import type { ChatMessage, Signal, ToolDefinition } from '@/lib/pipeline/schema'
import { rounded } from '@/lib/pipeline/score'
import type { Moment, WorkshopLog } from './workshop-log'

/** Below this a log says that somebody was there, not how the workshop goes. */
const fewestActions = 3
const fewestSteps = 2
const lastMoments = 5
const mostChoices = 40

const role =
  'You go through a workshop for a student. You are told the step, what happened last and what can be done. Answer with exactly one tool call: what comes next.'

const text = (description: string) => ({ type: 'string', description })

function tool(name: string, description: string, parameter: string, about: string): ToolDefinition {
  const parameters = {
    type: 'object',
    properties: { [parameter]: text(about) },
    required: [parameter],
    additionalProperties: false,
  }
  return { type: 'function', function: { name, description, parameters } }
}

const tools = [
  tool('act', 'Do one of the actions listed.', 'name', 'The name of the action.'),
  tool('open_step', 'Go to another step.', 'step', 'The name of the step.'),
]

const isNext = ({ kind }: Moment) => kind === 'action' || kind === 'step'

function momentWords({ kind, name, detail }: Moment): string {
  switch (kind) {
    case 'step':
      return `opened ${name}`
    case 'action':
      return `did ${name}`
    case 'error':
      return `error ${name}${detail && `: ${detail}`}`
    case 'failure':
      return `failed ${name}${detail && `: ${detail}`}`
    case 'state':
      return `${name} became ${detail || 'something else'}`
    default:
      return `asked for help: ${name}`
  }
}

/** Whether enough was done to learn from: several actions, in several steps. */
export function isWorthReading({ moments }: WorkshopLog): boolean {
  const actions = new Set(moments.flatMap(({ kind, name }) => (kind === 'action' ? [name] : [])))
  const steps = new Set(moments.flatMap(({ step }) => step ?? []))
  return actions.size >= fewestActions && steps.size >= fewestSteps
}

/** One draft per action and per step opened: where the student stood and what happened last, then what they did, as a tool call. */
export function* nextDrafts(log: WorkshopLog): Generator<Draft> {
  if (!isWorthReading(log)) return
  const { moments, steps } = log
  const actions = [...new Set(moments.flatMap(({ kind, name }) => (kind === 'action' ? [name] : [])))].sort()
  for (const [index, moment] of moments.entries()) {
    if (!isNext(moment)) continue
    if (brokeAfter(moments, index)) {
      yield refuse('it broke right after')
      continue
    }
    const [call, argument] = moment.kind === 'action' ? ['act', 'name'] : ['open_step', 'step']
    const before = moments.slice(Math.max(0, index - lastMoments), index)
    const broken = before.findLast((one) => one.kind === 'error' || isNext(one))
    yield draft({
      kind: 'step',
      messages: messagesOf(moment, before, actions, steps, call, argument),
      tools,
      signals: nextSignals(moments, index),
      dedupeHash: momentHash(moment.step, call, moment.name, broken?.kind === 'error' ? broken.name : null),
      sourceEventIds: [moment.eventId],
    })
  }
}

function messagesOf(
  { step, name }: Moment,
  before: Moment[],
  actions: string[],
  steps: string[],
  call: string,
  argument: string,
): ChatMessage[] {
  const listed = (all: string[]) => (all.length > 0 ? all.slice(0, mostChoices).map((one) => `- ${one}`) : ['- none'])
  const told = [
    `Step: ${step ?? 'not known'}`,
    'Last:',
    ...listed(before.map(momentWords)),
    'Actions:',
    ...listed(around(actions, call === 'act' ? name : null)),
    'Steps:',
    ...listed(around(steps, call === 'open_step' ? name : null)),
  ]
  const called = { name: call, arguments: JSON.stringify({ [argument]: name }) }
  return [
    { role: 'system', content: role },
    { role: 'user', content: told.join('\n') },
    { role: 'assistant', content: null, tool_calls: [{ id: 'call_1', type: 'function', function: called }] },
  ]
}

/** What can be chosen, the wanted one always among it. */
function around(all: string[], wanted: string | null): string[] {
  if (wanted === null || all.slice(0, mostChoices).includes(wanted)) return all
  return [...all.slice(0, mostChoices - 1), wanted]
}

/** Whether an action led to something broken; of a step that was opened, what breaks in it tells nothing. */
function brokeAfter(moments: Moment[], index: number): boolean {
  const after = moments[index + 1]?.kind
  return moments[index]?.kind === 'action' && (after === 'error' || after === 'failure')
}

/** The signals of what was done next at this place of the log. */
function nextSignals(moments: Moment[], index: number): Signal[] {
  const moment = moments[index]
  const after = moments.slice(index + 1, index + 4)
  const broke = brokeAfter(moments, index)
  const kinds = new Set(moments.slice(Math.max(0, index - lastMoments), index).map(({ kind }) => kind)).size
  const scored: [name: string, weight: number, minimum: number, score: number, reason: string][] = [
    [
      'place',
      0.2,
      0.5,
      moment?.step ? 1 : 0.3,
      moment?.step ? 'The step is known.' : 'The log does not say at which step it was.',
    ],
    [
      'outcome',
      0.5,
      0.5,
      broke ? 0 : after.length > 0 ? 1 : 0.6,
      broke
        ? 'It broke right after.'
        : after.length > 0
          ? 'It worked as far as the log shows.'
          : 'Nothing is logged after it.',
    ],
    [
      'context',
      0.3,
      0.3,
      rounded(0.4 + 0.3 * Math.min(2, kinds)),
      kinds === 0 ? 'Nothing is logged before it.' : `${kinds} kinds of event before it.`,
    ],
  ]
  return scored.map(([name, weight, minimum, score, reason]) => ({ name, score, weight, minimum, reason }))
}

/** The signals of each place of the log that a draft is made of. */
export function signalsOfLog(log: WorkshopLog): Signal[][] {
  if (!isWorthReading(log)) return []
  return log.moments.flatMap((moment, index) => (isNext(moment) ? [nextSignals(log.moments, index)] : []))
}
