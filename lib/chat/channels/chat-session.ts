import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { IdentityKind } from '@/db/enums'
import { incomingMessages, messengerChats } from '@/db/schema/messengers'
import { sessionTokens } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { metrics } from '@/lib/metrics'
import type { PersonRow } from '@/lib/people/find-or-make'
import { normalisePhone } from '@/lib/people/phone'
import { newOrRestored } from '@/lib/sessions/count-start'
import { moveTo } from '@/lib/sessions/devices'
import { lockSession } from '@/lib/sessions/find'
import { openSession } from '@/lib/sessions/open'
import { proveIdentity } from '@/lib/sessions/prove-identity'
import type { SessionRow } from '@/lib/sessions/view'

export type Chat = typeof messengerChats.$inferSelect

/** What a chat proves: the number that WhatsApp shows us, the id it has for whoever hides theirs, or an id of Telegram. */
export function identityOf({ channel, address }: Chat): {
  kind: Extract<IdentityKind, 'phone' | 'telegram' | 'whatsapp'>
  value: string
} {
  if (channel === 'telegram') return { kind: 'telegram', value: address }
  const phone = normalisePhone(`+${address}`)
  return phone ? { kind: 'phone', value: phone } : { kind: 'whatsapp', value: address }
}

/** The person to whom the chat belongs, made at first sight. */
export async function personOf(chat: Chat, now: Date, tx: Tx): Promise<PersonRow> {
  return proveIdentity({ ...identityOf(chat), keyId: null, now }, tx)
}

/** Holds the chat's row till the transaction ends; whoever queues something for it, with a session held, need not wait. */
export async function lockChat(id: string, tx: Tx): Promise<Chat | null> {
  const [chat] = await tx.select().from(messengerChats).where(eq(messengerChats.id, id)).for('no key update')
  return chat ?? null
}

/**
 * The session into which something that came in goes, brought to this surface: the one that the chat goes on with, else the running visit of its
 * person, else a new one. Once chosen for a message it stays, as long as that session runs.
 * @throws AppError `forbidden` where the account is closed.
 */
export async function sessionFor(
  { chatId, incomingId, now }: { chatId: string; incomingId: string; now: Date },
  tx: Tx,
): Promise<{ session: SessionRow; chat: Chat } | null> {
  const chat = await lockChat(chatId, tx)
  if (!chat) return null
  const session = (await chosenFor(chat, incomingId, now, tx)) ?? (await openFor(chat, now, tx))
  await tx.update(messengerChats).set({ sessionId: session.id }).where(eq(messengerChats.id, chat.id))
  await tx.update(incomingMessages).set({ sessionId: session.id }).where(eq(incomingMessages.id, incomingId))
  return { session, chat }
}

async function chosenFor(chat: Chat, incomingId: string, now: Date, tx: Tx): Promise<SessionRow | null> {
  const [incoming] = await tx
    .select({ sessionId: incomingMessages.sessionId })
    .from(incomingMessages)
    .where(eq(incomingMessages.id, incomingId))
  const id = incoming?.sessionId ?? chat.sessionId
  const session = id ? await lockSession(id, tx) : null
  if (session?.status !== 'active' || session.expiresAt <= now) return null
  const own = session.personId !== null && session.personId === chat.personId
  if (!own && !(await holds(chat, session, tx))) return null
  return moveTo(session, { channel: chat.channel }, now, tx)
}

/** Whether what the chat took up by a code is still its to hold. */
async function holds({ holdId }: Chat, session: SessionRow, tx: Tx): Promise<boolean> {
  if (!holdId) return false
  const living = and(eq(sessionTokens.id, holdId), isNull(sessionTokens.revokedAt))
  const [hold] = await tx.select({ sessionId: sessionTokens.sessionId }).from(sessionTokens).where(living)
  return hold?.sessionId === session.id
}

async function openFor(chat: Chat, now: Date, tx: Tx): Promise<SessionRow> {
  const person = await personOf(chat, now, tx)
  if (person.disabledAt) throw new AppError('forbidden', 'This account is closed.')
  const { kind, value } = identityOf(chat)
  const { session, restored } = await openSession(
    {
      personId: person.id,
      type: 'visit',
      channel: chat.channel,
      phone: kind === 'phone' ? value : null,
      telegramChatId: kind === 'telegram' ? value : null,
      locale: chat.locale ?? person.locale,
    },
    now,
    tx,
  )
  await tx.update(messengerChats).set({ personId: person.id, holdId: null }).where(eq(messengerChats.id, chat.id))
  metrics.sessionStarts.inc({ channel: chat.channel, outcome: newOrRestored({ restored }) })
  return session
}
