import { db, sql } from '@/db/client'
import type { Side } from '@/lib/chat/staff-schema'
import { AppError } from '@/lib/errors'
import { giveSign } from '@/lib/events/signs'
import type { Actor } from '@/lib/people/actor'
import { canWriteSession, isPrivateTalk } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { noteSign } from './note-sign'
import { staffIn } from './staff-in'

type Reading = { actor: Actor; sessionId: string; as: Side; messageId?: string; now?: Date }

/**
 * Notes up to which message of the other side somebody has read, and tells them where that is news. Of the staff only whoever holds the
 * session reads for them: others look on. Without a message it says that they are there.
 * @throws AppError `session_not_found`, `forbidden` for others who may see the session and are no staff.
 */
export async function markRead(options: Reading): Promise<void> {
  const { actor, sessionId, as, messageId, now = new Date() } = options
  if (as === 'staff') {
    const { session, person } = await staffIn(options, db)
    if (session.heldBy !== person.id) return
    await noteSign(sessionId, person.id, now)
    if (messageId && (await moveStaffMark(sessionId, messageId))) await tellRead(sessionId, 'staff')
    return
  }
  const found = await findSession(sessionId)
  if (!found || !canWriteSession(actor, found.session) || isPrivateTalk(found.session)) {
    throw new AppError('session_not_found')
  }
  if (messageId && (await movePersonMark(sessionId, messageId))) await tellRead(sessionId, 'person')
}

const tellRead = (sessionId: string, by: Side) => giveSign({ sessionId, by, what: 'read', name: null })

// A mark never goes back.
async function moveStaffMark(sessionId: string, messageId: string): Promise<boolean> {
  const moved = await sql`
    update sessions s set staff_read_at = m.created_at from messages m
    where s.id = ${sessionId} and m.id = ${messageId} and m.session_id = s.id and m.role = 'user'
      and (s.staff_read_at is null or s.staff_read_at < m.created_at)`
  return moved.count > 0
}

async function movePersonMark(sessionId: string, messageId: string): Promise<boolean> {
  const moved = await sql`
    update sessions s set person_read_at = m.created_at from messages m
    where s.id = ${sessionId} and m.id = ${messageId} and m.session_id = s.id and m.role = 'staff'
      and (s.person_read_at is null or s.person_read_at < m.created_at)`
  return moved.count > 0
}
