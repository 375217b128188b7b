import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { messages } from '@/db/schema/chat'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { spend } from '@/lib/limits'
import type { Actor } from '@/lib/people/actor'
import { canChangeWords } from '@/lib/sessions/access'
import { findSession, lockSession } from '@/lib/sessions/find'
import type { LeasedReply } from './lease'
import { beginReply } from './make-reply'
import { demandAssistant, demandLast, reopen } from './reopen'
import { systemRow } from './timeline-rows'

/**
 * Makes the last reply of a conversation anew; what it said before is kept as an earlier version. What it had put into the basket is taken
 * back first, unless the basket has been changed since.
 * @returns the id of the message it answers, and its own.
 * @throws AppError `not_found` for what is not the caller's to write in, `session_ended`, `conflict` when more was said since, it is
 * still being made, it placed an order, or a member of staff holds the session; `too_many`.
 */
export async function regenerateReply(options: { actor: Actor; messageId: string; now?: Date }) {
  const { actor, messageId } = options
  const [reply] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.id, messageId), eq(messages.role, 'assistant')))
  const found = reply && (await findSession(reply.sessionId))
  if (!reply?.replyTo || !found || !canChangeWords(actor, found.session)) throw new AppError('not_found')
  await spend('chat', reply.sessionId, env().LIMIT_CHAT, 60)
  const work = await reopenReply({ messageId, now: options.now ?? new Date() })
  if (work) beginReply(work)
  return { sessionId: reply.sessionId, messageId: reply.replyTo, replyId: messageId }
}

/** Whether a reply ended before it was whole. */
export const isBroken = (status: string | null) => status === 'interrupted' || status === 'failed'

type Reopening = {
  messageId: string
  /** A reply that is whole by now stays as it is: another copy of the same retry was quicker. */
  onlyBroken?: boolean
  now: Date
}

/** @returns the lease of the reply; null when somebody else has reopened it just now. @throws as regenerateReply. */
export function reopenReply({ messageId, onlyBroken = false, now }: Reopening): Promise<LeasedReply | null> {
  return db.transaction(async (tx) => {
    const [place] = await tx.select({ id: messages.sessionId }).from(messages).where(eq(messages.id, messageId))
    const session = place && (await lockSession(place.id, tx))
    const [reply] = session ? await tx.select().from(messages).where(eq(messages.id, messageId)) : []
    if (!session || !reply) throw new AppError('session_not_found')
    if (reply.status === 'pending' || (onlyBroken && !isBroken(reply.status))) return null
    if (session.status !== 'active' || session.expiresAt <= now) throw new AppError('session_ended')
    // Whoever sends a message again gets what is stored; the assistant is silent.
    if (session.heldBy && onlyBroken) return null
    demandAssistant(session)
    await demandLast(reply, tx)
    const work = await reopen(session, reply, now, tx)
    const { id, version } = reply
    await record([systemRow(session, 'regenerated', { messageId: id, version: version + 1 }, now)], tx)
    return work
  })
}
