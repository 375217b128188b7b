import { isObject } from '@/lib/is-object'
import type { SourceLogEvent } from '@/lib/pipeline/stages/source-input'
import type { Tally } from '@/lib/pipeline/tally'
import type { Moment, WorkshopLog } from './workshop-log'

const mostMoments = 5000
const mostSteps = 200
const longestName = 200
const longestDetail = 500

type Fields = Record<string, unknown>

const words = (value: unknown, longest: number): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`.replace(/\s+/g, ' ').trim().slice(0, longest).toWellFormed()
    : ''

/** What a logged event says, in its words; null for those that nobody can learn from. */
function momentOf(type: string, data: Fields): Pick<Moment, 'kind' | 'name' | 'detail'> | null {
  switch (type) {
    case 'navigation':
      return { kind: 'step', name: words(data.toStepName ?? data.to, longestName), detail: '' }
    case 'action':
      return { kind: 'action', name: words(data.actionName, longestName), detail: '' }
    case 'error':
      return {
        kind: 'error',
        name: words(data.errorType, longestName),
        detail: words(data.errorMessage, longestDetail),
      }
    case 'api_call': {
      if (data.success !== false) return null
      const called = `${words(data.method, 10)} ${words(data.endpoint, longestName)}`.trim()
      return { kind: 'failure', name: called, detail: words(data.status, 10) }
    }
    case 'state_change':
      return { kind: 'state', name: words(data.stateName, longestName), detail: words(data.newValue, longestName) }
    case 'help_request':
      return { kind: 'help', name: words(data.message, longestDetail), detail: '' }
    default:
      return null
  }
}

/** Reads what was logged in a workshop, in the order it arrived. What is left out is counted. */
export async function readLog(
  events: AsyncIterable<SourceLogEvent> | Iterable<SourceLogEvent>,
  rejected: Tally,
): Promise<WorkshopLog> {
  let steps: string[] = []
  let step: string | null = null
  const moments: Moment[] = []
  for await (const { eventId, type, data, at } of events) {
    if (!isObject(data)) continue
    if (type === 'init' && Array.isArray(data.steps)) {
      steps = data.steps.slice(0, mostSteps).map((name) => words(name, longestName))
    }
    const index = typeof data.currentStep === 'number' ? data.currentStep : -1
    step = words(data.stepName, longestName) || steps[index] || step
    const moment = momentOf(type, data)
    if (!moment || moment.name === '') continue
    if (moments.length >= mostMoments) rejected.add('the log is too long to be read to its end')
    else moments.push({ ...moment, step, at, eventId })
    if (moment.kind === 'step') step = moment.name
  }
  return { steps, moments }
}
