import { isObject } from '@/lib/is-object'
import type { ChatMessage } from '@/lib/pipeline/schema'
import { isText, listProblem, parse, type Unknown, unknownKeys } from './lesson'
import { callProblems, type Tools } from './tools'

type TrlCall = { type: 'function'; function: { name: string; arguments: unknown } }

/** A message as TRL and the chat templates of transformers take it: arguments as an object, answers of tools by their name. */
export type TrlMessage =
  | { role: 'system' | 'user'; content: string }
  | { role: 'assistant'; content?: string; tool_calls?: TrlCall[] }
  | { role: 'tool'; name: string; content: string }

const keysOf = new Map<unknown, Set<string>>([
  ['system', new Set(['role', 'content'])],
  ['user', new Set(['role', 'content'])],
  ['assistant', new Set(['role', 'content', 'tool_calls'])],
  ['tool', new Set(['role', 'name', 'content'])],
])

/** Messages in TRL's form. Names and weights, which it does not know, are left out. */
export function toTrlMessages(messages: ChatMessage[]): TrlMessage[] {
  const names = new Map<string, string>()
  return messages.map((message): TrlMessage => {
    const { role, content } = message
    if (role === 'tool') return { role, name: names.get(message.tool_call_id) ?? '', content }
    if (role !== 'assistant') return { role, content }
    const calls = message.tool_calls?.map(({ id, function: { name, arguments: text } }): TrlCall => {
      names.set(id, name)
      return { type: 'function', function: { name, arguments: parse(text) ?? text } }
    })
    return { role, ...(content === null ? {} : { content }), ...(calls && { tool_calls: calls }) }
  })
}

/** What is wrong with a list of messages in TRL's form. Calls must be answered in their order, but for those of the last message. */
export function trlProblems(messages: unknown, tools: Tools, place: string): string[] {
  const unfit = listProblem(messages, place)
  if (unfit || !Array.isArray(messages)) return [unfit ?? '']
  const problems: string[] = []
  let open: unknown[] = []
  for (const [i, message] of messages.entries()) {
    const at = `${place}[${i}]`
    if (!isObject(message) || !keysOf.has(message.role)) {
      problems.push(`${at}: unknown role`)
      continue
    }
    const { role } = message
    const others = unknownKeys(message, keysOf.get(role) ?? new Set())
    if (others.length > 0) problems.push(`${at}: unknown keys ${others.join(', ')}`)
    if (role === 'system' && i > 0) problems.push(`${at}: only the first may be the system’s`)
    if (role === 'tool') {
      if (open.shift() !== message.name) problems.push(`${at}: answers no call before it`)
      if (typeof message.content !== 'string') problems.push(`${at}: content must be text`)
      continue
    }
    if (open.length > 0) problems.push(`${at}: no answer to the call before it`)
    open = []
    if (message.tool_calls === undefined) {
      if (!isText(message.content)) problems.push(`${at}: content must be text and not empty`)
    } else {
      const called = callsProblems(message, tools, at)
      problems.push(...called.problems)
      open = called.names
    }
  }
  if (open.length > 0 && messages.at(-1)?.role !== 'assistant') problems.push(`${place}: no answer to the last call`)
  return problems
}

function callsProblems(message: Unknown, tools: Tools, at: string): { problems: string[]; names: unknown[] } {
  const { tool_calls: calls, content } = message
  if (!Array.isArray(calls) || calls.length === 0)
    return { problems: [`${at}: tool_calls must be a list and not empty`], names: [] }
  const problems = content === undefined || typeof content === 'string' ? [] : [`${at}: content must be text`]
  const names: unknown[] = []
  for (const [i, call] of calls.entries()) {
    const called = isObject(call) && call.type === 'function' && isObject(call.function) ? call.function : null
    if (!called) problems.push(`${at}.tool_calls[${i}]: must be a function`)
    else problems.push(...callProblems(called.name, called.arguments, tools, `${at}.tool_calls[${i}]`))
    names.push(called?.name)
  }
  return { problems, names }
}
