import { jsonSchema, type ToolSet, tool } from 'ai'
import { z } from 'zod'
import type { AgentTool } from '@/lib/chat/agents/agent'
import type { Json } from '@/lib/clean'
import { sha256 } from '@/lib/ids'

/** The most calls of one answer. */
const mostCalls = 12

export type CallTool = (call: { callId: string; tool: AgentTool; input: unknown }) => Promise<Json>

/** Takes a model's calls one after the other, checks what it asks for, and tells it in words what does not fit. */
export class CallDesk {
  /** Whether a call was handed on that may change something. */
  acted = false
  /** What broke in a tool: no matter of the model's. */
  broken: { error: unknown } | undefined
  /** A tool has had the last word. */
  ended = false
  #taken = 0
  #queue: Promise<unknown> = Promise.resolve()
  readonly #seen = new Map<string, string[]>()

  constructor(
    readonly tools: AgentTool[],
    readonly callTool: CallTool,
    readonly stop: AbortController,
    /** Takes what a tool says to the person itself, in our words: the last of the answer. */
    readonly onSaid: (words: string) => void = () => {},
  ) {}

  /** The model has asked for all it may. */
  get closed() {
    return this.#taken >= mostCalls
  }

  /** As `streamText` wants them. Their inputs are checked here, so that a wrong one is told of in our words. */
  toolSet(): ToolSet {
    const tools: ToolSet = Object.fromEntries(
      this.tools.map((one) => [
        one.name,
        tool({
          description: one.description,
          inputSchema: jsonSchema<unknown>(z.toJSONSchema(one.input, { io: 'input' }) as object),
          execute: (input, { toolCallId }) => this.#take(one, input, toolCallId),
        }),
      ]),
    )
    // The SDK looks names up in it: `constructor` is no tool.
    return Object.assign(Object.create(null), tools)
  }

  /** Resolves when no call is under way any more. */
  async settled() {
    await this.#queue
  }

  #take(one: AgentTool, input: unknown, providerId: string): Promise<Json> {
    const taken = this.#queue.then(() => this.#call(one, input, providerId))
    this.#queue = taken.catch(() => {})
    return taken
  }

  async #call(one: AgentTool, given: unknown, providerId: string): Promise<Json> {
    if (this.stop.signal.aborted) throw new Error('the answer is over')
    if (this.ended) return { error: 'The answer is over.' }
    if (this.closed) return { error: 'No more calls in this answer. Answer with what you know.' }
    this.#taken += 1
    const { success, data: input, error } = one.input.safeParse(given)
    if (!success) return { error: 'The input does not fit.', problems: z.prettifyError(error).slice(0, 500) }
    this.acted ||= one.changes
    try {
      const result = await this.callTool({ callId: this.#callId(one, input, providerId), tool: one, input })
      const said = saidIn(result)
      if (said && !this.stop.signal.aborted) {
        this.ended = true
        this.onSaid(said)
      }
      return result
    } catch (reason) {
      this.broken ??= { error: reason }
      this.stop.abort()
      throw new Error('a tool broke')
    }
  }

  /**
   * The same call of the same answer has the same id, also when the answer is begun anew after a crash. Models' own ids change then, and
   * some servers count them from 0 in each request: they only tell one change from the same change again.
   */
  #callId({ name, changes }: AgentTool, input: unknown, providerId: string): string {
    const content = `${name}:${sha256(JSON.stringify(input)).toString('base64url').slice(0, 16)}`
    const seen = this.#seen.get(content) ?? []
    this.#seen.set(content, seen)
    const again = changes ? seen.indexOf(providerId) : -1
    if (again === -1) seen.push(providerId)
    return `${content}:${again === -1 ? seen.length : again + 1}`
  }
}

/** The words of a result that are for the person and not for the model to choose. */
function saidIn(result: Json): string | undefined {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return undefined
  return typeof result.said_to_them === 'string' ? result.said_to_them : undefined
}
