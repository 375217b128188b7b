import { and, desc, eq, inArray, lt, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Locale } from '@/db/enums'
import { messages, replies } from '@/db/schema/chat'
import type { Turn } from '@/lib/chat/agents/agent'
import { recall } from '@/lib/chat/memory/recall'
import type { MessageRow } from '@/lib/chat/view'
import { isPrivateTalk } from '@/lib/sessions/access'
import { findSession, lockSession } from '@/lib/sessions/find'
import { categoriesWhere } from '@/lib/sessions/kiosks/categories'
import type { SessionRow } from '@/lib/sessions/view'
import type { LeasedReply } from './lease'

/** A reply that is to be made, with all that it is made from. */
export type ReplyToMake = { session: SessionRow; message: MessageRow; reply: MessageRow; turn: Turn; toStop: boolean }

const rememberedMessages = 12

/**
 * What a reply is made from; null when somebody else has its lease, or it is gone.
 * @param options.lock whether the session's row is held till the transaction ends.
 */
export async function readReply(work: LeasedReply, options: { lock: boolean }, tx: Tx): Promise<ReplyToMake | null> {
  const held = and(eq(replies.messageId, work.messageId), eq(replies.lease, work.lease))
  const [place] = await tx.select({ sessionId: replies.sessionId }).from(replies).where(held)
  const session = place && (await sessionOf(place.sessionId, options.lock, tx))
  if (!session) return null
  // The lock may have been waited for, and the session joined to another meanwhile.
  const [row] = await tx
    .select({ reply: messages, stopRequestedAt: replies.stopRequestedAt })
    .from(replies)
    .innerJoin(messages, eq(messages.id, replies.messageId))
    .where(and(held, eq(replies.sessionId, session.id)))
  const reply = row?.reply
  const [message] = reply?.replyTo ? await tx.select().from(messages).where(eq(messages.id, reply.replyTo)) : []
  if (!reply || !message) return null
  return { session, message, reply, turn: await turnOf(session, message, tx), toStop: row.stopRequestedAt !== null }
}

async function sessionOf(id: string, lock: boolean, tx: Tx): Promise<SessionRow | null> {
  return lock ? lockSession(id, tx) : ((await findSession(id, tx))?.session ?? null)
}

async function turnOf(session: SessionRow, message: MessageRow, tx: Tx): Promise<Turn> {
  const { id, type, channel, personId } = session
  const rows = await tx
    .select({
      role: messages.role,
      content: messages.content,
      parts: messages.parts,
      agent: messages.agent,
      createdAt: messages.createdAt,
    })
    .from(messages)
    .where(
      and(
        eq(messages.sessionId, id),
        inArray(messages.role, ['user', 'assistant', 'staff']),
        lt(messages.eventId, message.eventId),
        ne(messages.content, ''),
      ),
    )
    .orderBy(desc(messages.eventId))
    .limit(rememberedMessages)
  const chosenAt = new Date(session.data.locale_chosen_at ?? 0)
  return {
    text: message.content,
    locale: (session.locale ?? 'en') as Locale,
    data: session.data,
    history: rows.reverse().map(({ createdAt, ...said }) => ({ ...said, beforeChoice: createdAt < chosenAt })),
    session: { id, type, channel, personId, proven: message.proven },
    // What is remembered of visits is nothing to a companion.
    recalled: isPrivateTalk(session) ? [] : await recall({ personId, sessionId: id }, tx),
    categories: await categoriesWhere(session, tx),
    now: message.createdAt,
  }
}
