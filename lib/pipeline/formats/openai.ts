import { isObject } from '@/lib/is-object'
import type { ChatMessage, ToolDefinition } from '@/lib/pipeline/schema'
import { isText, type Lesson, listProblem, parse, type Unknown, unknownKeys } from './lesson'
import { callProblems, functionName, readTools, type Tools } from './tools'
import { sizeProblems } from './write-line'

const keysOf = new Map<unknown, Set<string>>([
  ['system', new Set(['role', 'content', 'name'])],
  ['user', new Set(['role', 'content', 'name'])],
  ['assistant', new Set(['role', 'content', 'name', 'tool_calls', 'weight'])],
  ['tool', new Set(['role', 'content', 'tool_call_id'])],
])

/**
 * Checks an example against OpenAI's rules for chat fine-tuning files (platform documentation, "Supervised fine-tuning", data format).
 * @returns the problems in words, each naming its place; empty when the example may be sent
 */
export function validateOpenAi(example: unknown): string[] {
  if (!isObject(example)) return ['messages: must be a list']
  const { messages } = example
  const unfit = listProblem(messages, 'messages')
  if (unfit || !Array.isArray(messages)) return [unfit ?? '']
  const tools = readTools(example.tools)
  const problems = [...tools.problems]
  const open = new Set<string>()

  for (const [i, message] of messages.entries()) {
    const place = `messages[${i}]`
    if (!isObject(message)) problems.push(`${place}: must be an object`)
    else problems.push(...messageProblems(message, place, tools, open))
  }
  const last: unknown = messages.at(-1)
  if (!isObject(last) || last.role !== 'assistant') problems.push('messages: the last must be the assistant’s')
  else
    for (const call of Array.isArray(last.tool_calls) ? last.tool_calls : [])
      open.delete(String(isObject(call) && call.id))
  if (open.size > 0) problems.push(`messages: no answer to the calls ${[...open].join(', ')}`)
  return [...problems, ...sizeProblems(example)]
}

function messageProblems(message: Unknown, place: string, tools: Tools, open: Set<string>): string[] {
  const { role, content, name, weight } = message
  const known = keysOf.get(role)
  if (!known) return [`${place}: unknown role`]
  const problems: string[] = []
  const others = unknownKeys(message, known)
  if (others.length > 0) problems.push(`${place}: unknown keys ${others.join(', ')}`)
  if (name !== undefined && (typeof name !== 'string' || !functionName.test(name)))
    problems.push(`${place}: the name does not fit`)
  if (weight !== undefined && weight !== 0 && weight !== 1) problems.push(`${place}: weight must be 0 or 1`)

  if (role === 'tool') {
    if (!open.delete(String(message.tool_call_id))) problems.push(`${place}: answers no call before it`)
    if (typeof content !== 'string') problems.push(`${place}: content must be text`)
    return problems
  }
  if (open.size > 0) problems.push(`${place}: no answer to the calls ${[...open].join(', ')}`)
  open.clear()
  if (role === 'assistant' && message.tool_calls !== undefined) {
    if (content !== null && content !== undefined && typeof content !== 'string')
      problems.push(`${place}: content must be text or null`)
    return [...problems, ...callsProblems(message.tool_calls, place, tools, open)]
  }
  if (!isText(content)) problems.push(`${place}: content must be text and not empty`)
  return problems
}

function callsProblems(calls: unknown, place: string, tools: Tools, open: Set<string>): string[] {
  if (!Array.isArray(calls) || calls.length === 0) return [`${place}: tool_calls must be a list and not empty`]
  const problems: string[] = []
  for (const [i, call] of calls.entries()) {
    const at = `${place}.tool_calls[${i}]`
    const called = isObject(call) && call.type === 'function' && isObject(call.function) ? call.function : null
    if (!isObject(call) || !called) {
      problems.push(`${at}: must be a function`)
      continue
    }
    if (!isText(call.id)) problems.push(`${at}: needs an id`)
    else if (open.has(call.id)) problems.push(`${at}: the id is used twice`)
    else open.add(call.id)
    problems.push(...callProblems(called.name, parse(called.arguments), tools, at))
  }
  return problems
}

function toMessage(message: ChatMessage): ChatMessage {
  const { role, content } = message
  if (role === 'tool') return { role, content, tool_call_id: message.tool_call_id }
  const name = message.name === undefined ? {} : { name: message.name }
  if (role !== 'assistant') return { role, ...name, content }
  const { tool_calls, weight } = message
  const calls = tool_calls?.map(({ id, function: { name, arguments: given } }) => ({
    id,
    type: 'function' as const,
    function: { name, arguments: given },
  }))
  return { role, ...name, content, ...(calls && { tool_calls: calls }), ...(weight !== undefined && { weight }) }
}

/** What OpenAI knows of an example, `messages` and `tools`, its keys always in the same order. */
export function toOpenAi({ messages, tools }: Lesson): { messages: ChatMessage[]; tools?: ToolDefinition[] } {
  return { messages: messages.map(toMessage), ...(tools && { tools }) }
}
