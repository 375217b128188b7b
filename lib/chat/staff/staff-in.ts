import type { Tx } from '@/db/client'
import { AppError } from '@/lib/errors'
import { type Actor, isStaff, type PersonActor } from '@/lib/people/actor'
import { canReadSession, canReadWords, isPrivateTalk } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import type { SessionRow } from '@/lib/sessions/view'

/**
 * The member of staff who calls, and the session they step into. Talks with a companion are not there for them, nor is their own for others.
 * @throws AppError `session_not_found`, `forbidden` for others who may see the session, and for one's own talk with a companion.
 */
export async function staffIn(
  options: { actor: Actor; sessionId: string },
  tx: Tx,
): Promise<{ session: SessionRow; person: PersonActor }> {
  const { actor, sessionId } = options
  const found = await findSession(sessionId, tx)
  if (!found || !canReadSession(actor, found.session)) throw new AppError('session_not_found')
  const person = isStaff(actor) ? actor.person : null
  if (!person) throw new AppError('forbidden', 'Only a member of staff steps into somebody else’s session.')
  if (!canReadWords(actor, found.session)) throw new AppError('session_not_found')
  if (isPrivateTalk(found.session)) throw new AppError('forbidden', 'Nobody steps into a talk with a companion.')
  return { session: found.session, person }
}
