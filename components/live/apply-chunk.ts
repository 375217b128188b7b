import { type AnyChunk, replyChunk } from '@/lib/chat/live-schema'
import type { MessageView } from '@/lib/chat/schema'

type Part = Exclude<MessageView['parts'][number], { type: 'text' }>

/** A reply that is being made, as far as it is. Made anew, a message is another run, of a higher version. */
export type RunningReply = {
  messageId: string
  version: number
  text: string
  /** What comes with the words: products, quick replies, an order, a step of the bank counter. */
  parts: Part[]
  done: boolean
  /** It ended before all was said. */
  broken: boolean
}

/** A reply after one more chunk of its stream; one that begins replaces the one before. Chunks of types that are not known change nothing. */
export function applyChunk(reply: RunningReply | null, chunk: AnyChunk): RunningReply | null {
  const known = replyChunk.safeParse(chunk)
  if (!known.success) return reply
  const { data } = known
  if (data.type === 'start') {
    const { messageId, messageMetadata } = data
    return { messageId, version: messageMetadata.version, text: '', parts: [], done: false, broken: false }
  }
  if (!reply) return null
  switch (data.type) {
    case 'text-delta':
      return { ...reply, text: reply.text + data.delta }
    case 'data-products':
      return { ...reply, parts: [...reply.parts, { type: 'products', ...data.data }] }
    case 'data-quick_replies':
      return { ...reply, parts: [...reply.parts, { type: 'quick_replies', ...data.data }] }
    case 'data-order':
      return { ...reply, parts: [...reply.parts, { type: 'order', ...data.data }] }
    case 'data-step_up':
      return { ...reply, parts: [...reply.parts, { type: 'step_up', ...data.data }] }
    case 'data-bank_receipt':
      return { ...reply, parts: [...reply.parts, { type: 'bank_receipt', ...data.data }] }
    case 'error':
      return { ...reply, done: true, broken: true }
    case 'finish':
      return { ...reply, done: true }
  }
}

const longer = <T extends { length: number }>(one: T, other: T) => (other.length > one.length ? other : one)

/** What is known of a run by two who read the same stream: nothing that was shown is taken back. */
export function together(one: RunningReply, other: RunningReply): RunningReply {
  return {
    ...one,
    text: longer(one.text, other.text),
    parts: longer(one.parts, other.parts),
    done: one.done || other.done,
    broken: one.broken || other.broken,
  }
}

/** The chunks by which somebody else comes to the same reply. */
export function chunksOf({ messageId, version, text, parts, done, broken }: RunningReply): AnyChunk[] {
  const end = broken ? 'error' : 'finish'
  return [
    { type: 'start', messageId, messageMetadata: { version } },
    { type: 'text-delta', delta: text },
    ...parts.map(({ type, ...data }) => ({ type: `data-${type}`, data })),
    ...(done ? [{ type: end }] : []),
  ]
}
