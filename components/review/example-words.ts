import type { ExampleView } from '@/lib/pipeline/api-schema'
import type { ChatMessage } from '@/lib/pipeline/schema'
import { parsePage } from './page-description'

export type ToolCall = { name: string; arguments: Record<string, unknown> | null; raw: string }

/** The calls of a message as they are read; `arguments` is null when they are no JSON object. */
export function toolCalls(message: ChatMessage): ToolCall[] {
  if (message.role !== 'assistant') return []
  return (message.tool_calls ?? []).map(({ function: { name, arguments: raw } }) => ({
    name,
    arguments: readObject(raw),
    raw,
  }))
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

const textOf = (messages: ChatMessage[], role: ChatMessage['role']) =>
  messages.findLast((message) => message.role === role)?.content ?? ''

const actions: Record<string, string> = {
  navigate: 'Open',
  click: 'Click',
  input: 'Type',
  select: 'Choose',
  submit: 'Send',
  key: 'Press',
  act: 'Do',
  open_step: 'Open the step',
}

/** `button "Add to basket"` for the selector it stands for on the page described; else the selector itself. */
function elementOf(messages: ChatMessage[], selector: unknown): string {
  const page = parsePage(textOf(messages, 'user'))
  const element = page?.find(({ label }) => label === 'Elements')?.items.find((item) => item.selector === selector)
  return element?.words ?? String(selector ?? '')
}

function stepTitle(messages: ChatMessage[]): string {
  const last = messages.at(-1)
  const [call] = last ? toolCalls(last) : []
  if (!call) return textOf(messages, 'assistant')
  const { url, key, value, selector, name, step } = call.arguments ?? {}
  const action = actions[call.name] ?? call.name
  const element = selector === undefined ? '' : elementOf(messages, selector)
  const alone = url ?? key ?? name ?? step
  if (alone !== undefined) return `${action} ${alone}`
  return value === undefined ? `${action} ${element}` : `${action} “${value}” in ${element}`
}

/** One line that says what an example is about. */
export function exampleTitle({ kind, messages }: Pick<ExampleView, 'kind' | 'messages'>): string {
  if (kind === 'step') return stepTitle(messages)
  const asked = textOf(messages, 'user')
  if (kind === 'journey') return `Plan: ${/^Goal: (.*)/.exec(asked)?.[1] ?? asked}`
  return asked.split('\n')[0] ?? ''
}

export const kindWords: Record<ExampleView['kind'], string> = {
  step: 'Next step of a journey',
  journey: 'Plan of a journey',
  conversation: 'Answer in a conversation',
}

const signalNames: Record<string, string> = {
  completeness: 'Complete',
  selector: 'Findable',
  goal: 'Goal',
  noise: 'Calm',
  duration: 'Pace',
  diversity: 'Varied',
  duplication: 'Distinct',
  resolved: 'Resolved',
  clear: 'Clear',
  grounded: 'Grounded',
  feedback: 'Feedback',
  claimed: 'Worth claimed',
  place: 'Place known',
  outcome: 'Worked',
  context: 'Context',
}

/** What a signal is called on screen: a name that is good when the score is high. */
export const signalName = (name: string) => signalNames[name] ?? name

/** "events 231 to 238", "event 17", nothing without any. */
export function eventsWords(ids: number[]): string {
  const [first] = ids
  if (first === undefined) return ''
  const [from, to] = [Math.min(...ids), Math.max(...ids)]
  return from === to ? `event ${first}` : `events ${from} to ${to}`
}
