import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { memories, messages, messageVersions } from '@/db/schema/chat'
import { events } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import type { MessageRow } from '@/lib/chat/view'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import type { SessionRow } from '@/lib/sessions/view'
import { type LeasedReply, leaseNext } from './lease'
import { cartRows } from './timeline-rows'

/**
 * Opens a finished reply to be made anew: what it said is kept as a version, and what it had put into the basket is taken back, unless the
 * basket has been changed since. The session's row must be locked. @returns the lease of it.
 */
export async function reopen(session: SessionRow, reply: MessageRow, now: Date, tx: Tx): Promise<LeasedReply | null> {
  await keepVersion(reply, now, tx)
  // What was remembered of the turn is noted again with the new answer.
  await tx.delete(memories).where(eq(memories.messageId, reply.replyTo ?? ''))
  const anew = { content: '', parts: [], status: 'pending' as const, finishedAt: null, metadata: null }
  const unrated = { feedback: null, feedbackText: null, feedbackAt: null }
  await tx
    .update(messages)
    .set({ ...anew, ...unrated, version: reply.version + 1 })
    .where(eq(messages.id, reply.id))
  await takeBack(session, reply, now, tx)
  const { id, eventId } = reply
  await tx.execute(
    sql`insert into replies (message_id, session_id, event_id) values (${id}, ${session.id}, ${eventId})`,
  )
  return leaseNext(session.id, tx)
}

/** @throws AppError `conflict` while a member of staff answers in place of the assistant. */
export function demandAssistant({ heldBy }: SessionRow) {
  if (heldBy) throw new AppError('conflict', 'A member of staff is answering here. Write to them instead.')
}

/** @throws AppError `conflict` unless nothing was said after the reply and it placed no order and did nothing at the bank counter. */
export async function demandLast(reply: MessageRow, tx: Tx) {
  const [last] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(eq(messages.sessionId, reply.sessionId))
    .orderBy(desc(messages.eventId))
    .limit(1)
  if (last?.id !== reply.id) throw new AppError('conflict', 'More was said since: only the last turn can be changed.')
  if (reply.parts.some(({ type }) => type === 'bank_receipt')) {
    throw new AppError('conflict', 'Something was done at the bank counter with this reply, so that it stands.')
  }
  if (reply.parts.some(({ type }) => type === 'order')) {
    throw new AppError('conflict', 'An order was placed with this reply, so that it stands.')
  }
}

/** Keeps what a message said before it says something else. */
export async function keepVersion(message: MessageRow, now: Date, tx: Tx) {
  const { id: messageId, sessionId, version, content, parts, agent, status, metadata, feedback, finishedAt } = message
  const kept = { version, content, parts, agent, status, metadata, feedback, finishedAt }
  await tx.insert(messageVersions).values({ messageId, sessionId, replacedAt: now, ...kept })
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
