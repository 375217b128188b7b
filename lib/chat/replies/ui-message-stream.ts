import { sql } from '@/db/client'
import type { MessagePart } from '@/db/schema/chat'
import { metrics, type Stopwatch } from '@/lib/metrics'
import { followReply, type ReplySoFar } from './follow-reply'

type Chunk = { type: string; [field: string]: unknown }

const interrupted = 'The reply was interrupted. What was said so far is kept. Try again.'

/**
 * A reply from its start, always under its own id, as chunks of AI SDK's UI message stream (protocol v1): only types that `ai` 5 and 6 both
 * know. The start names the version, which grows each time the message is made anew. Other
 * parts than words are data parts such as `data-products`, `data-quick_replies` and `data-order`. A reply that broke ends in a chunk `error`.
 * @param since of a new message's reply, whose times are measured.
 */
export const uiMessageStream =
  (replyId: string, since: Stopwatch | null = null) =>
  (signal: AbortSignal) =>
    chunksOf(replyId, since, signal)

/** What a message is answered with that waits for a member of staff: a stream that ends as it should, with no message of the assistant in it. */
export async function* noReplyStream(): AsyncGenerator<Chunk[]> {
  yield [{ type: 'start' }, { type: 'finish' }]
}

async function* chunksOf(replyId: string, since: Stopwatch | null, signal: AbortSignal): AsyncGenerator<Chunk[]> {
  const version = await versionOf(replyId)
  yield [{ type: 'start', messageId: replyId, messageMetadata: { version } }, { type: 'start-step' }]
  let said = ''
  for await (const reply of followReply(replyId, signal)) {
    const { text, status } = reply
    const delta = text.startsWith(said) ? text.slice(said.length) : ''
    const chunks: Chunk[] = []
    if (delta) {
      if (said === '') {
        chunks.push({ type: 'text-start', id: 'text' })
        if (since) metrics.messages.observe({ step: 'first_words' }, since())
      }
      chunks.push({ type: 'text-delta', id: 'text', delta })
      said += delta
    }
    if (status !== 'pending') {
      chunks.push(...endOf(reply, said !== ''))
      if (since) metrics.messages.observe({ step: 'replied' }, since())
    }
    if (chunks.length > 0) yield chunks
  }
}

async function versionOf(replyId: string): Promise<number> {
  const [row] = await sql<{ version: number }[]>`select version from messages where id = ${replyId}`
  return row?.version ?? 1
}

function endOf({ status, parts, agent, metadata }: ReplySoFar, spoke: boolean): Chunk[] {
  const text = spoke ? [{ type: 'text-end', id: 'text' }] : []
  const shown = parts.flatMap(dataOf)
  if (status === 'interrupted' || status === 'failed') {
    return [...text, ...shown, { type: 'error', errorText: interrupted }]
  }
  const { engine = null, fallback = null } = metadata ?? {}
  const messageMetadata = { agent, status, engine, fallback }
  return [...text, ...shown, { type: 'finish-step' }, { type: 'finish', messageMetadata }]
}

function dataOf(part: MessagePart): Chunk[] {
  if (part.type === 'text') return []
  const { type, ...data } = part
  return [{ type: `data-${type}`, data }]
}
