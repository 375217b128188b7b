import { and, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { incomingMessages, messengerChats } from '@/db/schema/messengers'
import { identities, passwords, people } from '@/db/schema/people'
import { sessions, sessionTokens } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { sha256 } from '@/lib/ids'
import { log } from '@/lib/log'
import { nobody } from '@/lib/people/actor'
import type { PersonRow } from '@/lib/people/find-or-make'
import { claimHandover } from '@/lib/sessions/claim'
import { type Chat, identityOf, lockChat, personOf } from './chat-session'
import { queueNotice } from './queue-out'

type Claiming = { chatId: string; incomingId: string; code: string; now: Date }

/**
 * Takes a session up in a chat by its one-time code, and says so there. A guest's session becomes the chat's person's; a number that nothing is
 * known of joins the person whose session it took up. In one transaction with the message that it came by, so that no code is lost.
 * @returns false for what is no code that works: it may be a word like any other.
 */
export async function claimInChat({ chatId, incomingId, code, now }: Claiming): Promise<boolean> {
  try {
    return await db.transaction(async (tx) => {
      const chat = await lockChat(chatId, tx)
      if (!chat) return false
      const person = await personOf(chat, now, tx)
      const newcomer = await isNewcomer(person, tx)
      const claim = { actor: nobody, address: `chat:${chat.id}`, code, channel: chat.channel, device: null, now }
      const started = await claimHandover({ ...claim, proven: { personId: person.id, newcomer } }, tx)
      const sessionId = started.session.session_id
      const [session] = await tx
        .select({ personId: sessions.personId })
        .from(sessions)
        .where(eq(sessions.id, sessionId))
      const joins = newcomer && session?.personId && session.personId !== person.id
      const personId = joins ? await joinPerson(chat, person, session.personId ?? '', tx) : person.id
      const holdId = await holdOf(started.session_token, tx)
      await tx.update(messengerChats).set({ personId, sessionId, holdId }).where(eq(messengerChats.id, chat.id))
      await tx
        .update(incomingMessages)
        .set({ sessionId, content: null, handledAt: now })
        .where(eq(incomingMessages.id, incomingId))
      await queueNotice({ chat, say: (words) => words.carriedOn, incomingId, now }, tx)
      return true
    })
  } catch (error) {
    if (error instanceof AppError && (error.code === 'code_not_found' || error.code === 'too_many')) return false
    throw error
  }
}

async function holdOf(token: string, tx: Tx): Promise<string | null> {
  const [hold] = await tx
    .select({ id: sessionTokens.id })
    .from(sessionTokens)
    .where(eq(sessionTokens.tokenHash, sha256(token)))
  return hold?.id ?? null
}

/** Somebody of whom no more is known than that they have this number: no session, no way to sign in, nothing to be mixed up. */
async function isNewcomer(person: PersonRow, tx: Tx): Promise<boolean> {
  const [known] = await tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.personId, person.id)).limit(1)
  const named = await tx.select({ id: identities.id }).from(identities).where(eq(identities.personId, person.id))
  return known === undefined && named.length === 1 && !(await hasPassword(person.id, tx))
}

async function hasPassword(personId: string, tx: Tx): Promise<boolean> {
  const rows = await tx.select({ id: passwords.personId }).from(passwords).where(eq(passwords.personId, personId))
  return rows.length > 0
}

/** Gives the number that the chat proves to the person whose code came from it: who has an account signs in by it. @returns their id. */
async function joinPerson(chat: Chat, newcomer: PersonRow, personId: string, tx: Tx): Promise<string> {
  const { kind, value } = identityOf(chat)
  const signIn = kind === 'phone' && (await hasPassword(personId, tx))
  await tx
    .update(identities)
    .set({ personId, signIn })
    .where(and(eq(identities.personId, newcomer.id), eq(identities.kind, kind), eq(identities.value, value)))
  await tx.update(messengerChats).set({ personId }).where(eq(messengerChats.personId, newcomer.id))
  await tx.delete(people).where(eq(people.id, newcomer.id))
  log.info({ channel: chat.channel, chatId: chat.id }, 'A number joined the person whose code it sent')
  return personId
}
