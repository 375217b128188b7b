import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { env } from '@/lib/env'
import { spend } from '@/lib/limits'
import { touch } from '@/lib/sessions/devices'
import type { MessageView } from './schema'
import { storeMessage } from './store-message'
import { viewMessage } from './view'
import { lockRunning } from './write-to-session'

/**
 * Stores what somebody says to the staff from the page their session runs in. No agent answers it; whoever holds the session is waited for
 * from then on. Whoever calls has made sure that
 * the words come from that page.
 * @throws AppError `session_not_found`, `session_ended`, `too_many`.
 */
export async function answerFromInbox(
  options: { sessionId: string; content: string; now?: Date },
  tx: Tx = db,
): Promise<MessageView> {
  const { sessionId, content } = options
  const now = options.now ?? new Date()
  await spend('chat', sessionId, env().LIMIT_CHAT, 60)
  return tx.transaction(async (inner) => {
    const session = await lockRunning(sessionId, now, inner)
    const message = await storeMessage(session, { role: 'user', content, now }, inner)
    await touch(session, now, inner)
    if (session.heldBy && !session.needsHelpAt) {
      await inner.update(sessions).set({ needsHelpAt: now }).where(eq(sessions.id, sessionId))
    }
    return viewMessage(message)
  })
}
