import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { sessionTokens } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { othersHold } from './devices'
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
  const left = await letGo({ ...device, now: options.now ?? new Date() }, tx)
  if (!left) throw new AppError('session_not_found')
  return left
}

/**
 * Takes a device's hold away, as if it had left.
 * @param options.only what must still be true of the hold.
 * @returns null when there is no such hold any more.
 */
export async function letGo(
  options: { sessionId: string; tokenId: string; now: Date; only?: SQL | undefined },
  tx: Tx = db,
): Promise<{ ended: boolean } | null> {
  const { sessionId, tokenId, now, only } = options
  return tx.transaction(async (inner) => {
    const session = await lockSession(sessionId, inner)
    const held = and(eq(sessionTokens.id, tokenId), isNull(sessionTokens.revokedAt), only)
    const gone = await inner
      .update(sessionTokens)
      .set({ revokedAt: now })
      .where(held)
      .returning({ id: sessionTokens.id })
    if (!session || gone.length === 0) return null
    if (session.status !== 'active') return { ended: true }
    const reachable = (await othersHold(sessionId, tokenId, inner)) || (await hasKnownPerson(session, inner))
    if (!reachable) await endSession({ sessionId, reason: 'left', now }, inner)
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
