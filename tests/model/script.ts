/** A message as an OpenAI-compatible server is sent it. */
type ModelMessage = {
  role: 'system' | 'user' | 'assistant' | 'tool'
  content?: string | null
  tool_calls?: { id: string; function: { name: string; arguments: string } }[]
  tool_call_id?: string
}

/** What a request asks: the conversation and the tools it may call. `n` counts the requests of this server from 1. */
export type Asked = { n: number; model: string; messages: ModelMessage[]; tools: string[] }

/** What the server does next. An answer that neither hangs, dies nor ends by itself is ended well. */
export type Step =
  | { say: string }
  | { call: string; input: unknown; id?: string }
  /** Arguments as they stand, JSON or not. */
  | { call: string; args: string; id?: string }
  | { status: number; retryAfter?: number }
  | { wait: number }
  /** Goes on once this has come true. */
  | { until: Promise<unknown> }
  | { write: string }
  | { hang: true }
  | { die: true }
  | { end: true }

export type Script = (asked: Asked) => Step[]

/** What the person said last. */
export function lastSaid({ messages }: Asked): string {
  return messages.findLast(({ role }) => role === 'user')?.content ?? ''
}

/** The results of the calls made for what was said last, in order, with the tools that gave them. */
export function resultsOf({ messages }: Asked): { name: string; result: Record<string, unknown> }[] {
  const since = messages.slice(messages.findLastIndex(({ role }) => role === 'user') + 1)
  const calls = new Map(since.flatMap(({ tool_calls: made = [] }) => made.map((one) => [one.id, one.function.name])))
  return since.flatMap(({ role, content, tool_call_id: id = '' }) =>
    role === 'tool' ? [{ name: calls.get(id) ?? '', result: asObject(content ?? '') }] : [],
  )
}

function asObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { value }
  } catch {
    return { error: text }
  }
}
