import { canAdminister, isSelf } from '@/lib/people/access'
import type { Actor } from '@/lib/people/actor'
import type { SessionRow } from '@/lib/sessions/view'

type Owned = Pick<SessionRow, 'id' | 'personId'>

/** @param unclaimed whether the session is a guest's or a provisional person's: then whoever holds it is all there is of them. */
export function isOwnToErase(actor: Actor, session: Owned, unclaimed: boolean): boolean {
  if (session.personId && isSelf(actor, session.personId)) return true
  return unclaimed && actor.device?.alive === true && actor.device.sessionId === session.id
}

export function canEraseSession(actor: Actor, session: Owned, unclaimed: boolean): boolean {
  return isOwnToErase(actor, session, unclaimed) || canAdminister(actor)
}
