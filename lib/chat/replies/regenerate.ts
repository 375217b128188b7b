import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { memories, messages, messageVersions } from '@/db/schema/chat'
import { events } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import type { MessageRow } from '@/lib/chat/view'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { spend } from '@/lib/limits'
import type { Actor } from '@/lib/people/actor'
import { canWriteSession } from '@/lib/sessions/access'
import { findSession, lockSession } from '@/lib/sessions/find'
import type { SessionRow } from '@/lib/sessions/view'
import { type LeasedReply, leaseNext } from './lease'
import { beginReply } from './make-reply'
import { cartRows, systemRow } from './timeline-rows'

/**
 * Makes the last reply of a conversation anew; what it said before is kept as an earlier version. What it had put into the basket is taken
 * back first, unless the basket has been changed since.
 * @returns the id of the message it answers, and its own.
 * @throws AppError `not_found` for what is not the caller's to write in, `session_ended`, `conflict` when more was said since, it is
 * still being made, or it placed an order; `too_many`.
 */
export async function regenerateReply(options: { actor: Actor; messageId: string; now?: Date }) {
  const { actor, messageId } = options
  const [reply] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.id, messageId), eq(messages.role, 'assistant')))
  const found = reply && (await findSession(reply.sessionId))
  if (!reply?.replyTo || !found || !canWriteSession(actor, found.session)) throw new AppError('not_found')
  await spend('chat', reply.sessionId, env().LIMIT_CHAT, 60)
  const work = await reopenReply({ messageId, now: options.now ?? new Date() })
  if (work) beginReply(work)
  return { sessionId: reply.sessionId, messageId: reply.replyTo, replyId: messageId }
}

/** @returns the lease of the reply; null when somebody else has reopened it just now. @throws as regenerateReply. */
export function reopenReply(options: { messageId: string; now: Date }): Promise<LeasedReply | null> {
  const { messageId, now } = options
  return db.transaction(async (tx) => {
    const [place] = await tx.select({ id: messages.sessionId }).from(messages).where(eq(messages.id, messageId))
    const session = place && (await lockSession(place.id, tx))
    const [reply] = session ? await tx.select().from(messages).where(eq(messages.id, messageId)) : []
    if (!session || !reply) throw new AppError('session_not_found')
    if (reply.status === 'pending') return null
    if (session.status !== 'active' || session.expiresAt <= now) throw new AppError('session_ended')
    await demandLast(reply, tx)
    await keepVersion(reply, now, tx)
    await takeBack(session, reply, now, tx)
    const { id, eventId, version } = reply
    await tx.execute(
      sql`insert into replies (message_id, session_id, event_id) values (${id}, ${session.id}, ${eventId})`,
    )
    await record([systemRow(session, 'regenerated', { messageId: id, version: version + 1 }, now)], tx)
    return leaseNext(session.id, tx)
  })
}

async function demandLast(reply: MessageRow, tx: Tx) {
  const [last] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(eq(messages.sessionId, reply.sessionId))
    .orderBy(desc(messages.eventId))
    .limit(1)
  if (last?.id !== reply.id) throw new AppError('conflict', 'Only the last reply can be made anew.')
  if (reply.parts.some(({ type }) => type === 'order')) {
    throw new AppError('conflict', 'An order was placed with this reply, so that it stands.')
  }
}

async function keepVersion(reply: MessageRow, now: Date, tx: Tx) {
  const { version, content, parts, agent, status, metadata, feedback, finishedAt } = reply
  const kept = { version, content, parts, agent, status, metadata, feedback, finishedAt }
  await tx.insert(messageVersions).values({ messageId: reply.id, replacedAt: now, ...kept })
  // What was remembered of the turn is noted again with the new answer.
  await tx.delete(memories).where(eq(memories.messageId, reply.replyTo ?? ''))
  await tx
    .update(messages)
    .set({
      content: '',
      parts: [],
      status: 'pending',
      version: version + 1,
      finishedAt: null,
      metadata: null,
      feedback: null,
      feedbackText: null,
      feedbackAt: null,
    })
    .where(eq(messages.id, reply.id))
}

/** Puts what the session remembers back to how it was before the reply. */
async function takeBack(session: SessionRow, reply: MessageRow, now: Date, tx: Tx) {
  if (!reply.before) return
  const { cart, ...memory } = reply.before
  const basket = (await isBasketUntouched(reply, tx)) ? { cart } : {}
  // Its two lines, the question and the answer, are said again.
  const chatContext = session.data.chat_context.slice(0, reply.content ? -2 : -1)
  const data = { ...session.data, ...memory, ...basket, chat_context: chatContext }
  await tx.update(sessions).set({ data, updatedAt: now }).where(eq(sessions.id, session.id))
  await record(cartRows(session, data.cart, now), tx)
}

/** Whether nothing was put in or taken out since the reply was finished, which its row `agent` on the timeline tells. */
async function isBasketUntouched({ id, sessionId, eventId }: MessageRow, tx: Tx): Promise<boolean> {
  const later = and(eq(events.sessionId, sessionId), eq(events.source, 'system'), gt(events.id, eventId))
  const [finished] = await tx
    .select({ id: events.id })
    .from(events)
    .where(and(later, eq(events.type, 'agent'), sql`${events.data} ->> 'messageId' = ${id}`))
    .orderBy(desc(events.id))
    .limit(1)
  if (!finished) return false
  const [changed] = await tx
    .select({ id: events.id })
    .from(events)
    .where(and(later, inArray(events.type, ['cart', 'joined', 'unjoined']), gt(events.id, finished.id)))
    .limit(1)
  return changed === undefined
}
