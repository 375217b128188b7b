import { type Actor, hasRole, hasScope, isStaff } from '@/lib/people/actor'
import type { SessionRow } from './view'

type Owned = Pick<SessionRow, 'id' | 'personId' | 'createdByKeyId' | 'createdByPersonId'>

function holdsOrOwns(actor: Actor, session: Owned): boolean {
  if (actor.device?.alive && actor.device.sessionId === session.id) return true
  return actor.person !== null && actor.person.id === session.personId
}

function created(actor: Actor, session: Owned): boolean {
  if (actor.key && actor.key.id === session.createdByKeyId) return true
  return actor.person !== null && actor.person.id === session.createdByPersonId
}

/** Whether the caller is in it or made it: everybody else who may see it looks on. */
export function isInvolved(actor: Actor, session: Owned): boolean {
  return holdsOrOwns(actor, session) || created(actor, session)
}

/** Its device, its person, who created it, staff, and keys that read sessions. */
export function canReadSession(actor: Actor, session: Owned): boolean {
  return holdsOrOwns(actor, session) || created(actor, session) || isStaff(actor) || hasScope(actor, 'sessions:read')
}

/** Reading what was said. The words of companion conversations are for their writer alone; staff see that it happened. */
export function canReadWords(actor: Actor, session: Owned & Pick<SessionRow, 'type'>): boolean {
  const companion = session.type === 'inner_voice' || session.type === 'reflection_buddy'
  return companion ? holdsOrOwns(actor, session) : canReadSession(actor, session)
}

/** Speaking as the person in it: its device, its person, who created it, and keys that write sessions. */
export function canWriteSession(actor: Actor, session: Owned): boolean {
  return holdsOrOwns(actor, session) || created(actor, session) || hasScope(actor, 'sessions:write')
}

/** Ending it: whoever may write to it, and staff. */
export function canEndSession(actor: Actor, session: Owned): boolean {
  return canWriteSession(actor, session) || isStaff(actor)
}

/** Recording a journey into it, or stopping it: whoever may write to it, and keys that write journeys. */
export function canRecordInto(actor: Actor, session: Owned): boolean {
  return canWriteSession(actor, session) || hasScope(actor, 'journeys:write')
}

/** Lists of everybody's sessions. */
export function canListSessions(actor: Actor): boolean {
  return isStaff(actor) || hasScope(actor, 'sessions:read')
}

/** Ending a session by the pipeline's own stop, for operators. */
export function canStopSession(actor: Actor, session: Owned): boolean {
  return canRecordInto(actor, session) || hasRole(actor, 'instructor', 'operator', 'admin')
}

/** Taking back that a guest's session joined a person: staff, who saw who stood there. */
export function canUndoJoin(actor: Actor): boolean {
  return isStaff(actor) || hasScope(actor, 'admin')
}
