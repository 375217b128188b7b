import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { othersHold, revokeToken } from './devices'
import { endSession } from './end-session'
import { lockSession } from './find'
import type { SessionRow } from './view'

/**
 * This device lets go: its token opens nothing any more. A session that nobody can come back to then ends.
 * @throws AppError `session_not_found` without a living token.
 */
export async function leaveSession(options: { actor: Actor; now?: Date }, tx: Tx = db): Promise<{ ended: boolean }> {
  const { device } = options.actor
  if (!device) throw new AppError('session_not_found')
  const now = options.now ?? new Date()
  return tx.transaction(async (inner) => {
    const session = await lockSession(device.sessionId, inner)
    if (!session) throw new AppError('session_not_found')
    await revokeToken(device.tokenId, now, inner)
    if (session.status !== 'active') return { ended: true }
    const reachable = (await othersHold(session.id, device.tokenId, inner)) || (await hasKnownPerson(session, inner))
    if (!reachable) await endSession({ sessionId: session.id, reason: 'left', now }, inner)
    return { ended: !reachable }
  })
}

/** A known person comes back by signing in; a provisional one has no way to. */
async function hasKnownPerson(session: SessionRow, tx: Tx): Promise<boolean> {
  if (!session.personId) return false
  const [person] = await tx
    .select({ provisional: people.provisional })
    .from(people)
    .where(eq(people.id, session.personId))
  return person !== undefined && !person.provisional
}
