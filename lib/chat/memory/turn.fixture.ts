import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import type { MessagePart } from '@/db/schema/chat'
import { type SessionData, type StoredWish, sessions } from '@/db/schema/sessions'
import { storeMessage } from '@/lib/chat/store-message'
import type { Actor } from '@/lib/people/actor'
import { endSession } from '@/lib/sessions/end-session'
import { lockSession } from '@/lib/sessions/find'
import { startSession } from '@/lib/sessions/start'
import { rememberTurn } from './remember-turn'

export const wish = (terms: string, limits: Partial<StoredWish> = {}): StoredWish => ({
  terms: terms.split(' ').filter(Boolean),
  budget: {},
  ...limits,
})

type Said = {
  /** What the answer changes of what the session holds. */
  data?: Partial<SessionData>
  parts?: MessagePart[]
  wantsPerson?: boolean
  now?: Date
}

/** A turn as a session keeps it: what was said, an answer, and what is remembered of it. @returns the id of what was said. */
export async function takeTurn(sessionId: string, content: string, said: Said = {}): Promise<string> {
  const { data: news = {}, parts = [], wantsPerson = false, now = new Date() } = said
  return db.transaction(async (tx) => {
    const session = await lockSession(sessionId, tx)
    if (!session) throw new Error('there is no such session')
    const before = session.data
    const message = await storeMessage(session, { role: 'user', content, now }, tx)
    const reply = await storeMessage(
      session,
      { role: 'assistant', content: 'Here.', parts, replyTo: message.id, now },
      tx,
    )
    const context = [
      { role: 'user', content },
      { role: 'assistant', content: 'Here.' },
    ]
    const after = { ...before, ...news, chat_context: [...before.chat_context, ...context].slice(-12) }
    const { type } = session
    const conversation_summary = await rememberTurn(
      { sessionId, type, locale: 'en', message, reply: { ...reply, parts }, before, after, wantsPerson, now },
      tx,
    )
    await tx
      .update(sessions)
      .set({ data: { ...after, conversation_summary } })
      .where(eq(sessions.id, sessionId))
    return message.id
  })
}

export async function dataOf(sessionId: string): Promise<SessionData> {
  const [row] = await db.select({ data: sessions.data }).from(sessions).where(eq(sessions.id, sessionId))
  if (!row) throw new Error('there is no such session')
  return row.data
}

/** A new visit of a person, or of a guest; the one before it is over. */
export async function visitOf(actor: Actor, options: { type?: 'visit' | 'inner_voice'; guest?: true } = {}) {
  const { type = 'visit', guest } = options
  const start = () =>
    startSession({ actor, address: '192.0.2.3', channel: 'website', type, ...(guest ? { guest } : {}) })
  const started = await start()
  if (!started.restored) return { id: started.session.session_id, token: started.session_token }
  await db.transaction((tx) =>
    endSession({ sessionId: started.session.session_id, reason: 'finished', now: new Date() }, tx),
  )
  const another = await start()
  return { id: another.session.session_id, token: another.session_token }
}
