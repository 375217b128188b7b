import { canAdminister, isSelf } from '@/lib/people/access'
import { type Actor, hasScope, isStaff } from '@/lib/people/actor'
import type { SessionRow } from '@/lib/sessions/view'

type Owned = Pick<SessionRow, 'id' | 'personId'>

/** What is remembered of a person: they themselves, and staff, whose look is written down. */
export function canReadMemory(actor: Actor, personId: string): boolean {
  return isSelf(actor, personId) || isStaff(actor) || hasScope(actor, 'admin')
}

/** @param unclaimed whether the session is a guest's or a provisional person's: then whoever holds it is all there is of them. */
export function isOwnMemory(actor: Actor, session: Owned, unclaimed: boolean): boolean {
  if (session.personId && isSelf(actor, session.personId)) return true
  return unclaimed && actor.device?.alive === true && actor.device.sessionId === session.id
}

export function canForget(actor: Actor, session: Owned, unclaimed: boolean): boolean {
  return isOwnMemory(actor, session, unclaimed) || canAdminister(actor)
}
