import { isObject } from '@/lib/is-object'
import type { ToolDefinition } from '@/lib/pipeline/schema'
import { type Lesson, unknownKeys } from './lesson'
import { readTools } from './tools'
import { type TrlMessage, toTrlMessages, trlProblems } from './trl-messages'
import { sizeProblems } from './write-line'

type DpoExample = { prompt: TrlMessage[]; chosen: TrlMessage[]; rejected: TrlMessage[]; tools?: ToolDefinition[] }

const keys = new Set(['prompt', 'chosen', 'rejected', 'tools'])

/** A preference pair for TRL's DPOTrainer, with an explicit prompt: what led to the answer, the better answer, the worse one. */
export function toDpo({ messages, tools, rejected = [] }: Lesson): DpoExample {
  return {
    prompt: toTrlMessages(messages.slice(0, -1)),
    chosen: toTrlMessages(messages.slice(-1)),
    rejected: toTrlMessages(rejected),
    ...(tools && { tools }),
  }
}

/**
 * Checks a pair against TRL's rules (documentation, "Dataset formats and types": preference, conversational, explicit prompt).
 * @returns the problems in words, each naming its place; empty when the pair may be sent
 */
export function validateDpo(pair: unknown): string[] {
  if (!isObject(pair)) return ['prompt: must be a list']
  const { prompt, chosen, rejected } = pair
  const tools = readTools(pair.tools)
  const problems = [...tools.problems, ...trlProblems(prompt, tools, 'prompt')]
  const others = unknownKeys(pair, keys)
  if (others.length > 0) problems.push(`prompt: unknown keys ${others.join(', ')} beside`)
  const asked: unknown = Array.isArray(prompt) ? prompt.at(-1) : null
  if (!isObject(asked) || (asked.role !== 'user' && asked.role !== 'tool'))
    problems.push('prompt: the last must be the user’s or a tool’s')
  for (const [place, answer] of Object.entries({ chosen, rejected })) {
    problems.push(...trlProblems(answer, tools, place))
    const ends = Array.isArray(answer) ? [answer[0], answer.at(-1)] : []
    if (ends.some((message) => !isObject(message) || message.role !== 'assistant'))
      problems.push(`${place}: must begin and end with the assistant`)
  }
  if (JSON.stringify(chosen) === JSON.stringify(rejected)) problems.push('rejected: is the same as chosen')
  return [...problems, ...sizeProblems(pair)]
}
