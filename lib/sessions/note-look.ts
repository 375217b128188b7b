import { type Actor, isNobody } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { isInvolved } from './access'
import type { SessionRow } from './view'

/** Writes down that staff or a program looked at somebody's session. Looking again within a quarter of an hour is one look, counted. */
export async function noteLook(options: { actor: Actor; session: SessionRow; now?: Date }) {
  const { actor, session, now } = options
  if (isNobody(actor) || isInvolved(actor, session)) return
  await noteAudit({
    actor,
    action: 'session_read',
    personId: session.personId,
    sessionId: session.id,
    repeats: true,
    ...(now ? { now } : {}),
  })
}
