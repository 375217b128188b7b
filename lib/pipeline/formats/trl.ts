import { isObject } from '@/lib/is-object'
import type { ToolDefinition } from '@/lib/pipeline/schema'
import { type Lesson, unknownKeys } from './lesson'
import { readTools } from './tools'
import { type TrlMessage, toTrlMessages, trlProblems } from './trl-messages'
import { sizeProblems } from './write-line'

const keys = new Set(['messages', 'tools'])

/** An example for TRL's SFTTrainer: conversational language modelling, `tools` beside the messages where something may be called. */
export function toTrl({ messages, tools }: Lesson): { messages: TrlMessage[]; tools?: ToolDefinition[] } {
  return { messages: toTrlMessages(messages), ...(tools && { tools }) }
}

/**
 * Checks an example against TRL's rules (documentation, "Dataset formats and types": conversational, tool calling).
 * @returns the problems in words, each naming its place; empty when the example may be sent
 */
export function validateTrl(example: unknown): string[] {
  if (!isObject(example)) return ['messages: must be a list']
  const { messages } = example
  const tools = readTools(example.tools)
  const problems = [...tools.problems, ...trlProblems(messages, tools, 'messages')]
  const others = unknownKeys(example, keys)
  if (others.length > 0) problems.push(`messages: unknown keys ${others.join(', ')} beside`)
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : null
  if (!isObject(last) || last.role !== 'assistant') problems.push('messages: the last must be the assistant’s')
  return [...problems, ...sizeProblems(example)]
}
