import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import type { MessagePart } from '@/db/schema/chat'
import { type SessionData, type StoredWish, sessions } from '@/db/schema/sessions'
import type { Agent } from '@/lib/chat/agents/agent'
import { sendMessage } from '@/lib/chat/send-message'
import { type Actor, nobody } from '@/lib/people/actor'
import { endSession } from '@/lib/sessions/end-session'
import { startSession } from '@/lib/sessions/start'

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

const deviceIn = (sessionId: string): Actor => ({
  ...nobody,
  device: { tokenId: '', sessionId, alive: true, proven: true },
})

/** A turn as a session keeps it: what was said, and an answer that changes what it is told to. @returns the id of what was said. */
export async function takeTurn(sessionId: string, content: string, said: Said = {}): Promise<string> {
  const { data = {}, parts = [], wantsPerson = false, now = new Date() } = said
  const agent: Agent = {
    name: 'scripted',
    types: ['visit'],
    claim: async () => ({ confidence: 1, why: 'alone' }),
    answer: async () => ({
      parts: [{ type: 'text', text: 'Here.' }, ...parts],
      data,
      outcome: 'answered',
      ...(wantsPerson ? { wantsPerson } : {}),
    }),
  }
  const { message } = await sendMessage({ actor: deviceIn(sessionId), sessionId, content, agent, now })
  return message.id
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
