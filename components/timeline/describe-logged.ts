import { fieldsOf, numberIn, restWords, sayMs, shortly, textIn } from './event-data'
import type { Description, Part } from './timeline-row'

type Fields = Record<string, unknown>

/** An event that a page logged, in the SDK's shapes or any other. */
export function describeLogged(type: string, data: unknown): Description {
  const fields = fieldsOf(data)
  switch (type) {
    case 'navigation':
      return describeNavigation(fields)
    case 'error':
      return describeError(fields)
    case 'action':
      return describeAction(fields)
    case 'api_call':
      return describeCall(fields)
    case 'state_change':
      return describeChange(fields)
    case 'help_request':
      return describeHelp(fields)
    case 'init':
      return describeOpening(fields)
    default:
      return { kind: 'actions', mark: 'action', word: 'Logged', parts: withRest([mono(type)], fields, []) }
  }
}

const mono = (text: string): Part => ({ text, look: 'mono' })
const arrow: Part = { text: '→', look: 'arrow' }

function withRest(parts: Part[], fields: Fields, told: string[]): Part[] {
  const rest = restWords(fields, told)
  return rest ? [...parts, { text: rest, look: 'quiet-mono' }] : parts
}

/** A step as people call it: its name, else its number counted from one, else the address. */
function stepWord(fields: Fields, name: string, place: string): string | undefined {
  const number = numberIn(fields, place)
  return textIn(fields, name) ?? (number === undefined ? textIn(fields, place) : `Step ${number + 1}`)
}

function describeNavigation(fields: Fields): Description {
  const from = stepWord(fields, 'fromStepName', 'from')
  const to = stepWord(fields, 'toStepName', 'to') ?? stepWord(fields, 'stepName', 'currentStep') ?? 'another place'
  const there: Part = { text: to, look: 'strong' }
  return { kind: 'steps', mark: 'step', word: 'Step', parts: from ? [{ text: from }, arrow, there] : [there] }
}

function describeError(fields: Fields): Description {
  const type = textIn(fields, 'errorType', 'name', 'type', 'code')
  const message = textIn(fields, 'errorMessage', 'message', 'error') ?? type ?? 'Something broke'
  const parts: Part[] = [{ text: message, look: 'danger' }]
  if (type && type !== message) parts.push({ text: type, look: 'quiet-mono' })
  return { kind: 'errors', mark: 'error', parts, broken: true, same: `error ${type} ${message}` }
}

function describeAction(fields: Fields): Description {
  const name = textIn(fields, 'actionName', 'action', 'name') ?? 'something'
  return {
    kind: 'actions',
    mark: 'action',
    word: 'Did',
    parts: withRest([mono(name)], fields, ['actionName', 'action']),
  }
}

function describeCall(fields: Fields): Description {
  const call = [textIn(fields, 'method')?.toUpperCase(), textIn(fields, 'endpoint', 'url', 'path') ?? 'an address']
  const status = numberIn(fields, 'status', 'statusCode')
  const failed = fields.success === false || (status !== undefined && (status < 200 || status > 399))
  const parts: Part[] = [mono(call.filter(Boolean).join(' '))]
  if (status !== undefined) parts.push({ text: String(status), look: failed ? 'tag-danger' : 'tag-ok' })
  else if (failed) parts.push({ text: 'failed', look: 'tag-danger' })
  const took = numberIn(fields, 'durationMs', 'duration', 'responseTime', 'responseTimeMs', 'latencyMs')
  return { kind: 'api', mark: 'api', word: 'Called', parts, meta: took === undefined ? undefined : sayMs(took) }
}

function describeHelp(fields: Fields): Description {
  const message = textIn(fields, 'message')
  const asked: Part = { text: message ? 'Asked for help:' : 'Asked for help', look: 'strong' }
  return { kind: 'chat', mark: 'person', parts: message ? [asked, { text: message }] : [asked] }
}

/** The page began to log, and told what steps there are. */
function describeOpening(fields: Fields): Description {
  const steps = Array.isArray(fields.steps) ? fields.steps.length : 0
  const told: Part[] = steps > 0 ? [{ text: `${steps} ${steps === 1 ? 'step' : 'steps'}`, look: 'quiet' }] : []
  return { kind: 'steps', mark: 'step', word: 'Opened', parts: [{ text: 'the page', look: 'strong' }, ...told] }
}

function describeChange(fields: Fields): Description {
  const name = textIn(fields, 'stateName', 'name') ?? 'something'
  const after: Part = { text: shortly(fields.newValue ?? null), look: 'strong' }
  const before: Part[] = fields.oldValue === undefined ? [] : [{ text: shortly(fields.oldValue), look: 'quiet-mono' }]
  return { kind: 'state', mark: 'state', word: 'State', parts: [mono(name), ...before, arrow, after] }
}
