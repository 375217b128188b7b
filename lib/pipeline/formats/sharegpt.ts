import { isObject } from '@/lib/is-object'
import type { ChatMessage, ToolDefinition } from '@/lib/pipeline/schema'
import { isText, type Lesson, listProblem, parse, unknownKeys } from './lesson'
import { callProblems, readTools, type Tools } from './tools'
import { sizeProblems } from './write-line'

const speakers = ['system', 'human', 'gpt', 'function_call', 'observation'] as const
type Speaker = (typeof speakers)[number]
type ShareGptTurn = { from: Speaker; value: string }
type ShareGptExample = { conversations: ShareGptTurn[]; tools?: string }

const keys = new Set(['conversations', 'tools'])

/** Tools as LLaMA-Factory reads them, a JSON text of `{name, description, parameters}`; and back, to check calls against. */
const toolTexts = new WeakMap<ToolDefinition[], string>()
const toolLists = new Map<string, unknown>()

function toolsText(tools: ToolDefinition[]): string {
  const before = toolTexts.get(tools)
  if (before !== undefined) return before
  const list: unknown = parse(readTools(tools).text)
  const text = JSON.stringify(Array.isArray(list) ? list.map((tool) => tool.function) : [])
  toolTexts.set(tools, text)
  return text
}

function toolsOf(text: unknown): Tools {
  if (typeof text !== 'string') return readTools(text)
  const list = toolLists.get(text)
  if (list) return readTools(list)
  const functions = parse(text)
  const tools = Array.isArray(functions) ? functions.map((about) => ({ type: 'function', function: about })) : 'no list'
  if (toolLists.size >= 100) toolLists.clear()
  toolLists.set(text, tools)
  return readTools(tools)
}

function turnOf(message: ChatMessage): ShareGptTurn {
  const { role, content } = message
  if (role === 'system') return { from: 'system', value: content }
  if (role === 'user') return { from: 'human', value: content }
  if (role === 'tool') return { from: 'observation', value: content }
  if (!message.tool_calls) return { from: 'gpt', value: content ?? '' }
  const calls = message.tool_calls.map(({ function: { name, arguments: text } }) => ({
    name,
    arguments: parse(text) ?? text,
  }))
  // There is no place for words beside a call: such a message is no call to any reader of the format, and fails the check.
  const said = isText(content) ? `${content}\n\n` : ''
  return { from: 'function_call', value: `${said}${JSON.stringify(calls.length === 1 ? calls[0] : calls)}` }
}

/** An example in the ShareGPT format as LLaMA-Factory documents it. Turns must alternate: what one side says in several goes is joined. */
export function toShareGpt({ messages, tools }: Lesson): ShareGptExample {
  const conversations: ShareGptTurn[] = []
  for (const turn of messages.map(turnOf)) {
    const last = conversations.at(-1)
    if (last && last.from === turn.from && turn.from !== 'function_call') last.value = `${last.value}\n\n${turn.value}`
    else conversations.push(turn)
  }
  return { conversations, ...(tools && { tools: toolsText(tools) }) }
}

/**
 * Checks an example against LLaMA-Factory's rules for ShareGPT (data/README.md): the system first or not at all, then people and
 * observations in odd places, the model's words and calls in even ones.
 * @returns the problems in words, each naming its place; empty when the example may be sent
 */
export function validateShareGpt(example: unknown): string[] {
  if (!isObject(example)) return ['conversations: must be a list']
  const { conversations } = example
  const unfit = listProblem(conversations, 'conversations')
  if (unfit || !Array.isArray(conversations)) return [unfit ?? '']
  const tools = toolsOf(example.tools)
  const problems = [...tools.problems]
  const others = unknownKeys(example, keys)
  if (others.length > 0) problems.push(`conversations: unknown keys ${others.join(', ')} beside`)
  const first = isObject(conversations[0]) && conversations[0].from === 'system' ? 1 : 0
  for (const [i, turn] of conversations.entries()) {
    const at = `conversations[${i}]`
    if (!isObject(turn) || !speakers.some((speaker) => speaker === turn.from)) problems.push(`${at}: unknown speaker`)
    else if (!isText(turn.value) && turn.from !== 'observation')
      problems.push(`${at}: value must be text and not empty`)
    else if (typeof turn.value !== 'string') problems.push(`${at}: value must be text`)
    else if (i >= first) {
      const fits = (i - first) % 2 === 0 ? ['human', 'observation'] : ['gpt', 'function_call']
      if (!fits.includes(String(turn.from))) problems.push(`${at}: ${turn.from} out of turn`)
      const answersCall = conversations[i - 1]?.from === 'function_call'
      if ((turn.from === 'observation') !== answersCall) problems.push(`${at}: a call and what came of it must follow`)
      if (turn.from === 'function_call') problems.push(...valueProblems(turn.value, tools, at))
    }
  }
  if ((conversations.length - first) % 2 === 1) problems.push('conversations: the last must be the model’s')
  return [...problems, ...sizeProblems(example)]
}

function valueProblems(value: string, tools: Tools, at: string): string[] {
  const read = parse(value)
  return (Array.isArray(read) ? read : [read]).flatMap((call) =>
    isObject(call) ? callProblems(call.name, call.arguments, tools, at) : [`${at}: must be a call as JSON`],
  )
}
