import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { messages } from '@/db/schema/chat'
import { events } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import { readingOf } from '@/lib/chat/reading'
import type { MessageRow } from '@/lib/chat/view'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { spend } from '@/lib/limits'
import type { Actor } from '@/lib/people/actor'
import { canChangeWords, isProvenPerson } from '@/lib/sessions/access'
import { touch } from '@/lib/sessions/devices'
import { findSession, lockSession } from '@/lib/sessions/find'
import type { SessionRow } from '@/lib/sessions/view'
import type { LeasedReply } from './lease'
import { beginReply } from './make-reply'
import { demandAssistant, demandLast, keepVersion, reopen } from './reopen'
import { systemRow } from './timeline-rows'

type Edit = { actor: Actor; message: MessageRow; content: string; reading: ReturnType<typeof readingOf>; now: Date }

/**
 * Puts other words in place of the last message of a person, and makes its reply anew; what both said before is kept as versions. The words
 * that it has already change nothing, so that an edit sent again gets the same turn.
 * @returns the ids of the message and of its reply.
 * @throws AppError `not_found` for what is not the caller's to write in, `session_ended`, `conflict` when more was said since, its reply is
 * still being made or placed an order, or a member of staff holds the session; `too_many`.
 */
export async function editMessage(options: { actor: Actor; messageId: string; content: string; now?: Date }) {
  const { actor, messageId, content } = options
  const now = options.now ?? new Date()
  const message = await findSaid(messageId, db)
  const found = message && (await findSession(message.sessionId))
  if (!message || !found || !canChangeWords(actor, found.session)) throw new AppError('not_found')
  if (message.content !== content) await spend('chat', message.sessionId, env().LIMIT_CHAT, 60)
  const edit = { actor, message, content, reading: readingOf(content, found.session.locale), now }
  const { replyId, work } = await db.transaction((tx) => replaceWords(edit, tx))
  if (work) beginReply(work)
  return { sessionId: message.sessionId, messageId, replyId }
}

async function findSaid(id: string, tx: Tx): Promise<MessageRow | undefined> {
  const [row] = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.id, id), eq(messages.role, 'user')))
  return row
}

async function replaceWords(edit: Edit, tx: Tx): Promise<{ replyId: string; work: LeasedReply | null }> {
  const { content, reading, now } = edit
  const session = await lockSession(edit.message.sessionId, tx)
  const message = session ? await findSaid(edit.message.id, tx) : undefined
  if (!session || message?.sessionId !== session.id) throw new AppError('not_found')
  const [reply] = await tx.select().from(messages).where(eq(messages.replyTo, message.id))
  if (!reply) throw new AppError('conflict', 'Only a message that the assistant answers can be changed.')
  if (message.content === content) return { replyId: reply.id, work: null }
  if (session.status !== 'active' || session.expiresAt <= now) throw new AppError('session_ended')
  if (reply.status === 'pending') throw new AppError('conflict', 'Stop the answer first, or wait for it.')
  demandAssistant(session)
  await demandLast(reply, tx)
  await keepVersion(message, now, tx)
  const version = message.version + 1
  const proven = isProvenPerson(edit.actor, session)
  await tx
    .update(messages)
    .set({ content, parts: [{ type: 'text', text: content }], ...reading, proven, version, finishedAt: now })
    .where(eq(messages.id, message.id))
  await touch(session, now, tx)
  await withdrawCall(session, message, tx)
  await record([systemRow(session, 'edited', { messageId: message.id, version }, now)], tx)
  return { replyId: reply.id, work: await reopen(session, reply, now, tx) }
}

/** Whoever asked for a person with the words of before, and has not been answered, asks no more. */
async function withdrawCall(session: SessionRow, message: MessageRow, tx: Tx) {
  if (!session.needsHelpAt) return
  const called = sql`${events.data} ->> 'messageId' = ${message.id}`
  const [call] = await tx
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.sessionId, session.id), eq(events.type, 'help_request'), eq(events.source, 'system'), called))
    .limit(1)
  if (call) await tx.update(sessions).set({ needsHelpAt: null }).where(eq(sessions.id, session.id))
}
