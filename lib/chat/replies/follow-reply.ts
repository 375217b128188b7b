import { sql } from '@/db/client'
import type { MessageStatus } from '@/db/enums'
import type { MessagePart, ReplyMetadata } from '@/db/schema/chat'
import { AppError } from '@/lib/errors'
import { runningReply, waitForReply } from './live-replies'

/** Longer than any model may take, with a few replies waiting before it. */
export const longestAnswerMs = 120_000

/** A reply as far as it is. */
export type ReplySoFar = {
  status: MessageStatus
  text: string
  parts: MessagePart[]
  agent: string | null
  metadata: ReplyMetadata | null
}

type Raw = {
  status: MessageStatus
  content: string
  parts: MessagePart[]
  agent: string | null
  metadata: ReplyMetadata | null
}

async function replySoFar(messageId: string): Promise<ReplySoFar> {
  const running = runningReply(messageId)
  // Ahead of what is stored.
  if (running)
    return { status: 'pending', text: running.text, parts: running.parts, agent: running.agent, metadata: null }
  const [row] = await sql<Raw[]>`select status, content, parts, agent, metadata from messages where id = ${messageId}`
  if (!row) throw new AppError('session_not_found')
  const { content: text, ...rest } = row
  return { ...rest, text }
}

/**
 * A reply as it grows, whichever copy makes it, from where it is now to its end. Ends early when `signal` aborts.
 * @throws AppError `session_not_found` once it is erased.
 */
export async function* followReply(messageId: string, signal: AbortSignal): AsyncGenerator<ReplySoFar> {
  const waiting = waitForReply(messageId, signal)
  try {
    while (!signal.aborted) {
      const reply = await replySoFar(messageId)
      yield reply
      if (reply.status !== 'pending') return
      await waiting.next()
    }
  } finally {
    waiting.close()
  }
}

/** Waits till a reply has ended. @throws AppError `session_not_found` once it is erased; `busy` after `ms`. */
export async function awaitReply(messageId: string, ms: number) {
  const signal = AbortSignal.timeout(ms)
  for await (const { status } of followReply(messageId, signal)) if (status !== 'pending') return
  throw new AppError('busy', 'Your message is stored and its answer is still being made. Ask again with the same id.', {
    retryAfter: 2,
  })
}
