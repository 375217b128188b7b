import { and, desc, eq, inArray } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { Locale } from '@/db/enums'
import { messages } from '@/db/schema/chat'
import { type CartLine, sessions } from '@/db/schema/sessions'
import { cartChanges } from '@/lib/catalog/cart'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { sha256 } from '@/lib/ids'
import { spend } from '@/lib/limits'
import { addLogContext, log } from '@/lib/log'
import type { Actor } from '@/lib/people/actor'
import { canWriteSession } from '@/lib/sessions/access'
import { touch } from '@/lib/sessions/devices'
import { findSession, lockSession } from '@/lib/sessions/find'
import type { SessionRow } from '@/lib/sessions/view'
import type { Agent, Turn } from './agents/agent'
import { sales } from './agents/sales'
import type { TurnView } from './schema'
import { storeMessage } from './store-message'
import { type MessageRow, viewMessage } from './view'

const remembered = 12

/**
 * Takes a person's message and answers it, both in one commit: no accepted message is ever without its answer, and none is answered twice.
 * The session's row is held meanwhile, so that overlapping sends are answered in order. A `clientMessageId` sent again returns the stored turn.
 * @throws AppError `session_not_found` (also for what is not the caller's), `session_ended`, `message_conflict`, `too_many`.
 */
export async function sendMessage(options: {
  actor: Actor
  sessionId: string
  content: string
  clientMessageId?: string
  now?: Date
  agent?: Agent
}): Promise<TurnView> {
  const { actor, sessionId, content, clientMessageId } = options
  const now = options.now ?? new Date()
  const found = await findSession(sessionId)
  if (!found || !canWriteSession(actor, found.session)) throw new AppError('session_not_found')
  addLogContext({
    sessionId,
    channel: found.session.channel,
    ...(found.customerId ? { customerId: found.customerId } : {}),
  })
  const payloadHash = sha256(content).toString('base64url')
  const repeated = clientMessageId ? await storedTurn(sessionId, clientMessageId, payloadHash, db) : null
  if (repeated) return repeated
  await spend('chat', sessionId, env().LIMIT_CHAT, 60)
  const turn = await db.transaction(async (tx) => {
    const session = await lockSession(sessionId, tx)
    if (!session) throw new AppError('session_not_found')
    const raced = clientMessageId ? await storedTurn(sessionId, clientMessageId, payloadHash, tx) : null
    if (raced) return raced
    if (session.status !== 'active' || session.expiresAt <= now) {
      throw new AppError('session_ended', 'Start a new one to carry on.')
    }
    const history = await lastMessages(sessionId, tx)
    const message = await storeMessage(session, { role: 'user', content, clientMessageId, payloadHash, now }, tx)
    const agent = options.agent ?? sales
    const answer = await agent.answer({ ...turnOf(session, content, history), now }, tx)
    const said = answer.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n')
    const reply = await storeMessage(
      session,
      { role: 'assistant', content: said, parts: answer.parts, agent: agent.name, replyTo: message.id, now },
      tx,
    )
    const chatContext = [...session.data.chat_context, { role: 'user', content }, { role: 'assistant', content: said }]
    const data = { ...session.data, ...answer.data, chat_context: chatContext.slice(-remembered) }
    await recordCartChanges(session, data.cart, now, tx)
    await tx.update(sessions).set({ data, updatedAt: now }).where(eq(sessions.id, sessionId))
    await touch(session, now, tx)
    return viewTurn(message, reply)
  })
  log.info('Message processed successfully')
  return turn
}

/** The timeline tells of a basket the same way whoever changed it. */
async function recordCartChanges(session: SessionRow, cart: CartLine[], now: Date, tx: Tx) {
  const event = { sessionId: session.id, personId: session.personId, type: 'cart', source: 'system' as const }
  const changes = cartChanges(session.data.cart, cart)
  await record(
    changes.map((data) => ({ ...event, data, occurredAt: now })),
    tx,
  )
}

async function storedTurn(
  sessionId: string,
  clientMessageId: string,
  payloadHash: string,
  tx: Tx,
): Promise<TurnView | null> {
  const [message] = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.sessionId, sessionId), eq(messages.clientMessageId, clientMessageId)))
  if (!message) return null
  if (message.payloadHash !== payloadHash)
    throw new AppError('message_conflict', 'Give each new message an id of its own.')
  const [reply] = await tx.select().from(messages).where(eq(messages.replyTo, message.id))
  return viewTurn(message, reply ?? null)
}

async function lastMessages(sessionId: string, tx: Tx): Promise<Turn['history']> {
  const rows = await tx
    .select({ role: messages.role, content: messages.content, parts: messages.parts })
    .from(messages)
    .where(and(eq(messages.sessionId, sessionId), inArray(messages.role, ['user', 'assistant', 'staff'])))
    .orderBy(desc(messages.eventId))
    .limit(remembered)
  return rows.reverse()
}

function turnOf(session: SessionRow, text: string, history: Turn['history']): Omit<Turn, 'now'> {
  const { id, type, channel, personId } = session
  const locale = (session.locale ?? 'en') as Locale
  return { text, locale, data: session.data, history, session: { id, type, channel, personId }, recalled: [] }
}

function viewTurn(message: MessageRow, reply: MessageRow | null): TurnView {
  return {
    sessionId: message.sessionId,
    message: viewMessage(message),
    reply: reply ? viewMessage(reply) : null,
    agent: reply?.agent ?? null,
    timestamp: (reply ?? message).createdAt.toISOString(),
  }
}
