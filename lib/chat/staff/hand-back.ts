import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import type { HoldView } from '@/lib/chat/staff-schema'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { lockSession } from '@/lib/sessions/find'
import { endHold, holderOf } from '@/lib/sessions/hold'
import { staffIn } from './staff-in'
import { alreadyHeld } from './take'

/**
 * The assistant answers again from the next message on, and whoever waited waits no more. What nobody holds stays as it is.
 * @throws AppError as staffIn, `conflict` naming who else has it.
 */
export async function handBack(options: { actor: Actor; sessionId: string; now?: Date }): Promise<HoldView> {
  const { actor, sessionId } = options
  const now = options.now ?? new Date()
  const { person, session: found } = await staffIn(options, db)
  const gone = await db.transaction(async (tx) => {
    const session = await lockSession(sessionId, tx)
    if (!session) throw new AppError('session_not_found')
    const holder = holderOf(session, now)
    if (holder && holder !== person.id) throw await alreadyHeld(holder, tx)
    if (session.heldBy !== person.id) return false
    await endHold(session, 'staff', now, tx)
    await tx.update(sessions).set({ needsHelpAt: null }).where(eq(sessions.id, sessionId))
    return true
  })
  if (gone) await noteAudit({ actor, action: 'session_handed_back', personId: found.personId, sessionId, now })
  return { session_id: sessionId, holder: null }
}
