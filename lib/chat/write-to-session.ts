import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { type Actor, isStaff } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canReadSession, canReadWords } from '@/lib/sessions/access'
import { findSession, lockSession } from '@/lib/sessions/find'
import type { SessionRow } from '@/lib/sessions/view'
import type { MessageView } from './schema'
import { storeMessage } from './store-message'
import { viewMessage } from './view'

/**
 * A member of staff writes to the person in a running session, who sees it at once, with the writer's name. Whoever asked for help
 * there has been answered by it. Companions' conversations are not there for staff.
 * @throws AppError `session_not_found`, `forbidden` for others who may see the session, `session_ended`.
 */
export async function writeToSession(
  options: { actor: Actor; sessionId: string; content: string; now?: Date },
  tx: Tx = db,
): Promise<MessageView> {
  const { actor, sessionId, content } = options
  const now = options.now ?? new Date()
  const found = await findSession(sessionId, tx)
  const author = isStaff(actor) ? actor.person : null
  if (!found || !canReadSession(actor, found.session)) throw new AppError('session_not_found')
  if (!author) throw new AppError('forbidden', 'Only a member of staff writes into somebody else’s session.')
  if (!canReadWords(actor, found.session)) throw new AppError('session_not_found')
  const message = await tx.transaction(async (inner) => {
    const session = await lockRunning(sessionId, now, inner)
    const seen = session.heldBy === author.id ? { heldSeenAt: now } : {}
    await inner
      .update(sessions)
      .set({ needsHelpAt: null, updatedAt: now, ...seen })
      .where(eq(sessions.id, sessionId))
    return storeMessage(session, { role: 'staff', authorId: author.id, content, now }, inner)
  })
  await noteAudit({ actor, action: 'session_written', personId: found.session.personId, sessionId, now })
  return viewMessage(message, author.name)
}

/** The running session, its row held. @throws AppError `session_not_found`, `session_ended`. */
export async function lockRunning(sessionId: string, now: Date, tx: Tx): Promise<SessionRow> {
  const session = await lockSession(sessionId, tx)
  if (!session) throw new AppError('session_not_found')
  if (session.status !== 'active' || session.expiresAt <= now) throw new AppError('session_ended')
  return session
}
