import { z } from 'zod'
import { cursor } from '@/lib/wire'
import { messagePart } from './schema'

/** The parts of a conversation that a page reads and keeps. */
export const liveParts = ['messages', 'session', 'moves', 'orders', 'attendance'] as const
export type LivePart = (typeof liveParts)[number]

/** A piece of a reply, of AI SDK's UI message stream; what pages read of it is `replyChunk`. */
const anyChunk = z.looseObject({ type: z.string() })
export type AnyChunk = z.infer<typeof anyChunk>

/**
 * What the event stream of a browser tells. `ready` comes at the start and each minute: all up to its cursor has been told. `changed` says
 * what to read again, `reply` is the next piece of the reply that is being made, from its start, `typing` that a member of staff is writing,
 * which holds for five seconds, and `over` that the session may not be read any more by who opened the stream.
 */
export const liveEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('ready'), data: z.object({}) }),
  z.object({
    event: z.literal('changed'),
    data: z.object({ sessionId: z.uuid(), what: z.array(z.enum(liveParts)).min(1) }),
  }),
  z.object({ event: z.literal('reply'), data: z.object({ sessionId: z.uuid(), chunk: anyChunk }) }),
  z.object({ event: z.literal('typing'), data: z.object({ sessionId: z.uuid(), name: z.string().nullable() }) }),
  z.object({ event: z.literal('over'), data: z.object({ sessionId: z.uuid() }) }),
])
export type LiveEvent = z.infer<typeof liveEvent>

export const liveQuery = z.object({
  /** The place to go on from: the id of the last event seen. */
  after: cursor.optional(),
})

const dataChunk = <T extends string, S extends z.ZodType>(type: T, data: S) => z.object({ type: z.literal(type), data })
const [, products, quickReplies, order, stepUp, bankReceipt] = messagePart.options

/** What a page reads of a reply. A message made anew is another run, with a higher version; other types are to be passed over. */
export const replyChunk = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    messageId: z.uuid(),
    messageMetadata: z.object({ version: z.int() }),
  }),
  z.object({ type: z.literal('text-delta'), delta: z.string() }),
  dataChunk('data-products', products.omit({ type: true })),
  dataChunk('data-quick_replies', quickReplies.omit({ type: true })),
  dataChunk('data-order', order.omit({ type: true })),
  dataChunk('data-step_up', stepUp.omit({ type: true })),
  dataChunk('data-bank_receipt', bankReceipt.omit({ type: true })),
  z.object({ type: z.literal('error') }),
  z.object({ type: z.literal('finish') }),
])
