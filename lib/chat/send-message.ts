import { eq, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { messages } from '@/db/schema/chat'
import { AppError } from '@/lib/errors'
import { metrics, type Stopwatch, stopwatch } from '@/lib/metrics'
import { type Accepted, acceptMessage, type NewMessage } from './accept-message'
import type { Agent } from './agents/agent'
import { awaitReply, longestAnswerMs } from './replies/follow-reply'
import { beginReply } from './replies/make-reply'
import { isBroken, reopenReply } from './replies/regenerate'
import type { TurnView } from './schema'
import { viewMessage } from './view'

/** `since` tells how long ago a message that is new was sent. */
type Begun = Accepted & { since: Stopwatch | null }

type Sending = NewMessage & {
  /** Who answers, whoever claims it. */
  agent?: Agent
  /** Makes the reply to it anew where it is stored already. */
  again?: boolean
}

/**
 * Takes a person's message and sees to it that its reply is being made, unless a member of staff answers: it goes on whether or not anybody
 * waits for it. Sent again, a reply that broke is made anew.
 * @throws as acceptMessage; `conflict` where another answer is asked for while a member of staff holds the session.
 */
export async function beginTurn({ agent, again = false, ...message }: Sending): Promise<Begun> {
  const taken = stopwatch()
  const { replyStatus, ...accepted } = await acceptMessage(message)
  if (!accepted.repeated) metrics.messages.observe({ step: 'committed' }, taken())
  const { replyId: messageId } = accepted
  const asked = again && accepted.repeated
  const anew = messageId !== null && (asked || isBroken(replyStatus))
  const now = message.now ?? new Date()
  const work = anew ? await reopenReply({ messageId, onlyBroken: !asked, now }) : accepted.work
  if (work) beginReply(work, agent && [agent])
  return { ...accepted, work, since: accepted.repeated ? null : taken }
}

/**
 * Takes a person's message and answers it. A `clientMessageId` sent again gets the stored turn; a copy that comes while the first is being
 * answered waits for its answer. While a member of staff holds the session there is no reply.
 * @throws as beginTurn; `busy` when the answer takes longer than two minutes.
 */
export async function sendMessage(options: Sending): Promise<TurnView> {
  const begun = await beginTurn(options)
  const turn = await awaitTurn(begun)
  if (begun.since && turn.reply) metrics.messages.observe({ step: 'replied' }, begun.since())
  return turn
}

/** Waits for the reply to a message. @throws AppError `session_not_found` when it is erased meanwhile, `busy` after two minutes. */
export async function awaitTurn({ messageId, replyId }: Pick<Accepted, 'messageId' | 'replyId'>): Promise<TurnView> {
  if (replyId) await awaitReply(replyId, longestAnswerMs)
  return readTurn(messageId)
}

async function readTurn(messageId: string): Promise<TurnView> {
  const rows = await db
    .select()
    .from(messages)
    .where(or(eq(messages.id, messageId), eq(messages.replyTo, messageId)))
  const message = rows.find(({ id }) => id === messageId)
  const reply = rows.find(({ replyTo }) => replyTo === messageId)
  if (!message) throw new AppError('session_not_found')
  return {
    sessionId: message.sessionId,
    message: viewMessage(message),
    reply: reply ? viewMessage(reply) : null,
    agent: reply?.agent ?? null,
    timestamp: (reply?.finishedAt ?? message.createdAt).toISOString(),
  }
}
