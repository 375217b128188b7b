import type { ChatMessage, ToolDefinition } from './schema'

type Unknown = Record<string, unknown>

const roles = new Set(['system', 'user', 'assistant', 'tool'])
const keysOf: Record<string, Set<string>> = {
  system: new Set(['role', 'content', 'name']),
  user: new Set(['role', 'content', 'name']),
  assistant: new Set(['role', 'content', 'name', 'tool_calls', 'weight']),
  tool: new Set(['role', 'content', 'tool_call_id']),
}
const functionName = /^[a-zA-Z0-9_-]{1,64}$/
const mostTools = 128
/** OpenAI takes 65,536 tokens in one example and cuts the rest; a token is about four characters. */
const mostCharacters = 240_000

const isObject = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/**
 * Checks an example against OpenAI's rules for chat fine-tuning files (platform documentation, "Supervised fine-tuning", data format).
 * @returns the problems in words, each naming its place; empty when the example may be sent
 */
export function validateOpenAi(example: unknown): string[] {
  if (!isObject(example) || !Array.isArray(example.messages)) return ['messages: must be a list']
  const { messages, tools } = example
  if (messages.length === 0) return ['messages: must not be empty']
  const defined = new Map<string, Unknown>()
  const problems = tools === undefined ? [] : toolProblems(tools, defined)
  const open = new Set<string>()

  for (const [i, message] of messages.entries()) {
    const place = `messages[${i}]`
    if (!isObject(message)) problems.push(`${place}: must be an object`)
    else problems.push(...messageProblems(message, place, defined, open))
  }
  const last: unknown = messages.at(-1)
  if (!isObject(last) || last.role !== 'assistant') problems.push('messages: the last must be the assistant’s')
  else
    for (const call of Array.isArray(last.tool_calls) ? last.tool_calls : [])
      open.delete(String(isObject(call) && call.id))
  if (open.size > 0) problems.push(`messages: no answer to the calls ${[...open].join(', ')}`)
  if (JSON.stringify(example).length > mostCharacters)
    problems.push(`the example is longer than ${mostCharacters} characters`)
  return problems
}

function toolProblems(tools: unknown, defined: Map<string, Unknown>): string[] {
  if (!Array.isArray(tools)) return ['tools: must be a list']
  const problems = tools.length > mostTools ? [`tools: more than ${mostTools}`] : []
  for (const [i, tool] of tools.entries()) {
    const about = isObject(tool) && tool.type === 'function' && isObject(tool.function) ? tool.function : null
    if (!about) problems.push(`tools[${i}]: must be a function`)
    else if (typeof about.name !== 'string' || !functionName.test(about.name))
      problems.push(`tools[${i}]: the name does not fit`)
    else if (defined.has(about.name)) problems.push(`tools[${i}]: ${about.name} is defined twice`)
    else defined.set(about.name, isObject(about.parameters) ? about.parameters : {})
  }
  return problems
}

function messageProblems(message: Unknown, place: string, defined: Map<string, Unknown>, open: Set<string>): string[] {
  const { role, content, name, weight } = message
  if (typeof role !== 'string' || !roles.has(role)) return [`${place}: unknown role`]
  const problems: string[] = []
  const unknownKeys = Object.keys(message).filter((key) => !keysOf[role]?.has(key))
  if (unknownKeys.length > 0) problems.push(`${place}: unknown keys ${unknownKeys.join(', ')}`)
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
    return [...problems, ...callProblems(message.tool_calls, place, defined, open)]
  }
  if (!isText(content)) problems.push(`${place}: content must be text and not empty`)
  return problems
}

function callProblems(calls: unknown, place: string, defined: Map<string, Unknown>, open: Set<string>): string[] {
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
    const parameters = typeof called.name === 'string' ? defined.get(called.name) : undefined
    if (typeof called.name !== 'string' || !functionName.test(called.name))
      problems.push(`${at}: the name does not fit`)
    else if (!parameters) problems.push(`${at}: ${called.name} is not among the tools`)
    else problems.push(...argumentProblems(called.arguments, parameters, at))
  }
  return problems
}

function argumentProblems(text: unknown, parameters: Unknown, at: string): string[] {
  const given = parse(text)
  if (!isObject(given)) return [`${at}: arguments must be a JSON object, as text`]
  const properties = isObject(parameters.properties) ? parameters.properties : {}
  const required = Array.isArray(parameters.required) ? parameters.required.map(String) : []
  const missing = required.filter((name) => !Object.hasOwn(given, name)).map((name) => `${at}: ${name} is missing`)
  const wrong = Object.entries(given).flatMap(([name, value]) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (property === undefined)
      return parameters.additionalProperties === false ? [`${at}: ${name} is not a parameter`] : []
    return isObject(property) && property.type === 'string' && typeof value !== 'string'
      ? [`${at}: ${name} must be text`]
      : []
  })
  return [...missing, ...wrong]
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keys in the order of OpenAI's own examples; all others, as in JSON Schema, by name. */
const keyOrder = [
  'messages',
  'tools',
  'role',
  'name',
  'content',
  'tool_calls',
  'tool_call_id',
  'weight',
  'id',
  'type',
  'function',
]

function compareKeys(a: string, b: string): number {
  const [first, second] = [a, b].map((key) => (keyOrder.includes(key) ? keyOrder.indexOf(key) : keyOrder.length))
  return (first ?? 0) - (second ?? 0) || (a < b ? -1 : 1)
}

function inOrder(_key: string, value: unknown): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareKeys(a, b))) : value
}

/**
 * One line of an OpenAI chat JSONL file, without the line break: only `messages` and `tools`, the keys always in the same order, so that
 * the same example gives the same bytes. U+2028 and U+2029 are escaped, as some readers take them for line breaks.
 */
export function toOpenAiLine({ messages, tools }: { messages: ChatMessage[]; tools?: ToolDefinition[] }): string {
  return JSON.stringify({ messages, ...(tools && { tools }) }, inOrder)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
