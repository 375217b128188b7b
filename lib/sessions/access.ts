import { companions } from '@/db/enums'
import { type Actor, hasRole, hasScope, isStaff } from '@/lib/people/actor'
import type { SessionRow } from './view'

type Owned = Pick<SessionRow, 'id' | 'personId' | 'createdByKeyId' | 'createdByPersonId'>
type Typed = Owned & Pick<SessionRow, 'type'>

/** A talk with a companion: what is said in it is for its writer alone. */
export function isPrivateTalk({ type }: Pick<SessionRow, 'type'>): boolean {
  return companions.some((companion) => companion === type)
}

function holdsOrOwns(actor: Actor, session: Owned): boolean {
  if (actor.device?.alive && actor.device.sessionId === session.id) return true
  return actor.person !== null && actor.person.id === session.personId
}

function created(actor: Actor, session: Owned): boolean {
  if (actor.key && actor.key.id === session.createdByKeyId) return true
  return actor.person !== null && actor.person.id === session.createdByPersonId
}

/** Whether the caller has shown to be the session's person: signed in as them, or on a device where they gave their password. */
export function isProvenPerson(actor: Actor, session: Pick<SessionRow, 'id' | 'personId'>): boolean {
  if (session.personId === null) return false
  const { person, device } = actor
  if (person?.id === session.personId) return true
  return device?.sessionId === session.id && device.alive && device.proven
}

/** Whether nobody but its person opened it. A program or a member of staff that opens one for them holds it too, and is told by it. */
export function isOpenedByOwner({ personId, createdByKeyId, createdByPersonId }: Owned): boolean {
  return createdByKeyId === null && (createdByPersonId === null || createdByPersonId === personId)
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
export function canReadWords(actor: Actor, session: Typed): boolean {
  return isPrivateTalk(session) ? holdsOrOwns(actor, session) : canReadSession(actor, session)
}

/** Speaking as the person in it: its device, its person, who created it, and keys that write sessions, but not in private talks of others. */
export function canWriteSession(actor: Actor, session: Typed): boolean {
  if (holdsOrOwns(actor, session) || created(actor, session)) return true
  return hasScope(actor, 'sessions:write') && !isPrivateTalk(session)
}

/** Changing or rating what was said, or having it answered anew, which tells the words. */
export function canChangeWords(actor: Actor, session: Typed): boolean {
  return canWriteSession(actor, session) && (!isPrivateTalk(session) || canReadWords(actor, session))
}

/** Ending it: whoever may write to it, keys that write sessions, and staff. */
export function canEndSession(actor: Actor, session: Typed): boolean {
  return canWriteSession(actor, session) || hasScope(actor, 'sessions:write') || isStaff(actor)
}

/** Recording a journey into it: whoever may write to it, and keys that write journeys. Nothing is recorded of private talks. */
export function canRecordInto(actor: Actor, session: Typed): boolean {
  if (isPrivateTalk(session)) return false
  return canWriteSession(actor, session) || hasScope(actor, 'journeys:write')
}

/** Lists of everybody's sessions. */
export function canListSessions(actor: Actor): boolean {
  return isStaff(actor) || hasScope(actor, 'sessions:read')
}

/** Ending a session by the pipeline's own stop, also for operators. */
export function canStopSession(actor: Actor, session: Typed): boolean {
  const may = canWriteSession(actor, session) || hasScope(actor, 'sessions:write', 'journeys:write')
  return may || hasRole(actor, 'instructor', 'operator', 'admin')
}

/** Taking back that a guest's session joined a person: staff, who saw who stood there. */
export function canUndoJoin(actor: Actor): boolean {
  return isStaff(actor) || hasScope(actor, 'admin')
}
