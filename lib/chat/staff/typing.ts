import { db } from '@/db/client'
import type { Side } from '@/lib/chat/staff-schema'
import { AppError } from '@/lib/errors'
import { giveSign } from '@/lib/events/signs'
import type { Actor } from '@/lib/people/actor'
import { canWriteSession } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { noteSign } from './note-sign'
import { staffIn } from './staff-in'

/** A sign holds for five seconds where it is shown, so that one in three keeps it there. */
const everyMs = 3000
const mostRemembered = 5000
const toldAt = new Map<string, number>()

/** Whether it was told within the last three seconds. What is older is forgotten. */
function isTold(key: string, now: number): boolean {
  if (now - (toldAt.get(key) ?? 0) < everyMs) return true
  if (toldAt.size >= mostRemembered) {
    for (const [other, at] of toldAt) if (now - at >= everyMs) toldAt.delete(other)
  }
  toldAt.set(key, now)
  return false
}

/**
 * Tells the other side that something is being written, at most once in three seconds, and stores nothing of it. What a person writes is told
 * while a member of staff holds their session; to an assistant it says nothing.
 * @throws AppError `session_not_found`, `forbidden` for others who may see the session and are no staff.
 */
export async function noteTyping(options: { actor: Actor; sessionId: string; as: Side; now?: Date }) {
  const { actor, sessionId, as } = options
  const now = options.now ?? new Date()
  const { isHeld, name } = as === 'staff' ? await asStaff(options, now) : await asPerson(actor, sessionId)
  if (as === 'person' && !isHeld) return
  if (!isTold(`${sessionId} ${as}`, now.getTime())) await giveSign({ sessionId, by: as, what: 'typing', name })
}

async function asStaff(options: { actor: Actor; sessionId: string }, now: Date) {
  const { session, person } = await staffIn(options, db)
  if (session.heldBy === person.id) await noteSign(session.id, person.id, now)
  return { isHeld: session.heldBy !== null, name: person.name }
}

async function asPerson(actor: Actor, sessionId: string) {
  const found = await findSession(sessionId)
  if (!found || !canWriteSession(actor, found.session)) throw new AppError('session_not_found')
  return { isHeld: found.session.heldBy !== null, name: null }
}
