import { db } from '@/db/client'
import { AppError } from '@/lib/errors'
import { forgetUnseenErrors } from '@/lib/log/digest-prune'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canReadSession } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { isUnclaimed } from '@/lib/sessions/join'
import { canEraseSession, isOwnToErase } from './access'
import { eraseSessionRows } from './erase-rows'

/**
 * Erases one session with everything of it: its person, an admin, or the device that holds a guest's.
 * @throws AppError `session_not_found`, `forbidden` for whoever may read it only.
 */
export async function eraseSession(options: { actor: Actor; sessionId: string; now?: Date }) {
  const { actor, sessionId } = options
  const now = options.now ?? new Date()
  const found = await findSession(sessionId)
  if (!found || !canReadSession(actor, found.session)) throw new AppError('session_not_found')
  const { session } = found
  const unclaimed = await isUnclaimed(session, db)
  if (!canEraseSession(actor, session, unclaimed)) {
    throw new AppError('forbidden', 'Only the person in it and an admin can erase a session.')
  }
  await eraseSessionRows(sessionId, { now })
  await forgetUnseenErrors()
  const own = isOwnToErase(actor, session, unclaimed)
  if (!own) await noteAudit({ actor, action: 'session_erased', personId: session.personId, sessionId, now })
}
