import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { FeedbackRating } from '@/db/enums'
import { messages } from '@/db/schema/chat'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { spend } from '@/lib/limits'
import type { Actor } from '@/lib/people/actor'
import { canChangeWords } from '@/lib/sessions/access'
import { touch } from '@/lib/sessions/devices'
import { findSession, lockSession } from '@/lib/sessions/find'
import type { MessageView } from './schema'
import { type MessageRow, viewMessage } from './view'

/**
 * Keeps what somebody thinks of an answer, in place of what they thought before; null takes it back. The timeline holds that they rated it,
 * never what they wrote.
 * @throws AppError `not_found` for what is absent or not the caller's to rate, `conflict` for what is no answer or not there yet, `too_many`.
 */
export async function giveFeedback(options: {
  actor: Actor
  messageId: string
  rating: FeedbackRating | null
  text?: string
  now?: Date
}): Promise<MessageView> {
  const { actor, messageId, rating } = options
  const now = options.now ?? new Date()
  const message = await findMessage(messageId, db)
  const found = message ? await findSession(message.sessionId) : null
  if (!message || !found || !canChangeWords(actor, found.session)) throw new AppError('not_found')
  if (message.role !== 'assistant') throw new AppError('conflict', 'Only answers are rated.')
  await spend('feedback', message.sessionId, env().LIMIT_CHAT, 60)
  const text = rating === null ? null : options.text || null
  return db.transaction(async (tx) => {
    const session = await lockSession(message.sessionId, tx)
    const present = session ? await findMessage(messageId, tx) : null
    if (!session || !present || present.sessionId !== session.id) throw new AppError('not_found')
    if (present.status === 'pending') throw new AppError('conflict', 'Rate the answer once all of it is there.')
    if (present.feedback === rating && present.feedbackText === text) return viewMessage(present)
    const feedback = { feedback: rating, feedbackText: text, feedbackAt: rating === null ? null : now }
    await tx.update(messages).set(feedback).where(eq(messages.id, messageId))
    const event = { sessionId: session.id, personId: session.personId, type: 'feedback', source: 'system' as const }
    await record([{ ...event, data: { messageId, rating }, occurredAt: now }], tx)
    if (session.status === 'active' && session.expiresAt > now) await touch(session, now, tx)
    return viewMessage({ ...present, ...feedback })
  })
}

async function findMessage(id: string, tx: Tx): Promise<MessageRow | null> {
  const [row] = await tx.select().from(messages).where(eq(messages.id, id))
  return row ?? null
}
