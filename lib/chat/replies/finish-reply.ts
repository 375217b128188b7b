import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Locale, MessageStatus } from '@/db/enums'
import { type MessagePart, messages, type ReplyBefore, type ReplyMetadata } from '@/db/schema/chat'
import { events } from '@/db/schema/events'
import { type SessionData, sessions } from '@/db/schema/sessions'
import type { Outcome } from '@/lib/chat/agents/agent'
import { rememberTurn } from '@/lib/chat/memory/remember-turn'
import { readingOf } from '@/lib/chat/reading'
import { record } from '@/lib/events/record'
import { isPrivateTalk } from '@/lib/sessions/access'
import type { SessionRow } from '@/lib/sessions/view'
import { type LeasedReply, leaseNext } from './lease'
import { announcement } from './live-replies'
import type { ReplyToMake } from './read-reply'
import { cartRows, systemRow } from './timeline-rows'

const rememberedMessages = 12

/** How a reply ended. */
export type Ending = {
  status: Exclude<MessageStatus, 'pending'>
  parts: MessagePart[]
  /** Replaces the fields it names in the session's data. */
  data: Partial<SessionData>
  /** What the session's data were before the reply did anything. */
  before: SessionData
  metadata: ReplyMetadata
  /** Who made it, why they, who spoke before, and how it met the question; null when it broke before anybody was chosen. */
  by: { agent: string; why: string; from: string | null; outcome: Outcome | null } | null
  wantsPerson: boolean
}

/**
 * Stores a reply for good, in the transaction that holds its session: what is said, what the session remembers of it, the timeline's rows,
 * the facts, and the lease of the next reply that waits.
 * @returns that next one.
 */
export async function finishReply(
  work: LeasedReply,
  { session, message, reply }: ReplyToMake,
  ending: Ending,
  tx: Tx,
): Promise<LeasedReply | null> {
  const { status, parts, metadata, by } = ending
  const content = textOf(parts)
  // Counted from when it was asked for, also where it was said at another time, as demo data are.
  const took = sql`clock_timestamp() - (select created_at from ${events} where id = ${messages.eventId})`
  const [finished] = await tx
    .update(messages)
    .set({
      content,
      parts,
      status,
      metadata,
      agent: by?.agent ?? null,
      before: beforeOf(ending.before),
      ...readingOf(content, message.language ?? session.locale),
      telling: null,
      finishedAt: sql`${messages.createdAt} + (${took})`,
    })
    .where(eq(messages.id, reply.id))
    .returning({ at: messages.finishedAt })
  const now = finished?.at ?? reply.createdAt
  const said = { id: reply.id, content, parts }
  const data = await remembered(session, { message, said, ending, now }, tx)
  const needsHelpAt = ending.wantsPerson ? (session.needsHelpAt ?? now) : session.needsHelpAt
  await tx.update(sessions).set({ data, needsHelpAt, updatedAt: now }).where(eq(sessions.id, session.id))
  const asksForHelp = needsHelpAt !== session.needsHelpAt
  await record(
    [
      ...cartRows(session, data.cart, now),
      ...(asksForHelp ? [systemRow(session, 'help_request', { messageId: message.id }, now)] : []),
      by
        ? systemRow(session, 'agent', { messageId: reply.id, ...by, ...engineIn(session, metadata) }, now)
        : systemRow(session, 'reply', { messageId: reply.id, status }, now),
    ],
    tx,
  )
  const { channel, payload } = announcement(reply.id)
  await tx.execute(sql`
    with gone as (delete from replies where message_id = ${work.messageId})
    select pg_notify(${channel}, ${payload})`)
  return leaseNext(session.id, tx)
}

/** Of a companion's answers it is not told: of some matters a model is never asked. */
const engineIn = (session: SessionRow, { engine }: ReplyMetadata) => (isPrivateTalk(session) ? {} : { engine })

type Remembering = {
  message: ReplyToMake['message']
  said: { id: string; content: string; parts: MessagePart[] }
  ending: Ending
  now: Date
}

/** What the session holds from now on. Only an answer that was given is remembered as said. */
async function remembered(session: SessionRow, { message, said, ending, now }: Remembering, tx: Tx) {
  const chatContext = [
    ...session.data.chat_context,
    { role: 'user', content: message.content },
    ...(said.content ? [{ role: 'assistant', content: said.content }] : []),
  ]
  const after = { ...session.data, ...ending.data, chat_context: chatContext.slice(-rememberedMessages) }
  const turn = {
    sessionId: session.id,
    type: session.type,
    locale: (session.locale ?? 'en') as Locale,
    message: { id: message.id, content: message.content },
    reply: said,
    before: ending.before,
    after,
    wantsPerson: ending.wantsPerson,
    now,
  }
  return { ...after, conversation_summary: await rememberTurn(turn, tx) }
}

/** What an answer says in words. */
function textOf(parts: MessagePart[]): string {
  return parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n')
}

const beforeOf = ({ cart, recent, last_action, last_recommended_skus, wish, bank }: SessionData): ReplyBefore => ({
  cart,
  recent,
  last_action,
  last_recommended_skus,
  wish: wish ?? null,
  bank: bank ?? null,
})
