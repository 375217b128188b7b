import type { ChatMessage, ToolDefinition } from '@/lib/pipeline/schema'

/** What of an example goes into a line: what is said, what may be called, and the worse answer where there is one. */
export type Lesson = { messages: ChatMessage[]; tools?: ToolDefinition[]; rejected?: ChatMessage[] }

export type Unknown = Record<string, unknown>

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** The value of a JSON text, undefined where it is none. */
export function parse(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keys an object has beside those that are known. */
export const unknownKeys = (value: Unknown, known: Set<string>) => Object.keys(value).filter((key) => !known.has(key))

/** What all checks of a format say first: a place that needs a list with something in it. */
export function listProblem(value: unknown, place: string): string | null {
  if (!Array.isArray(value)) return `${place}: must be a list`
  return value.length === 0 ? `${place}: must not be empty` : null
}
