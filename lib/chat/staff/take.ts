import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import { stopReplies } from '@/lib/chat/replies/stop-reply'
import { systemRow } from '@/lib/chat/replies/timeline-rows'
import type { HoldView } from '@/lib/chat/staff-schema'
import { lockRunning } from '@/lib/chat/write-to-session'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { endHold, holderOf } from '@/lib/sessions/hold'
import { staffIn } from './staff-in'

type Taking = { actor: Actor; sessionId: string; from?: string; force?: boolean; now?: Date }

/**
 * A member of staff answers in a running session from now on, in place of the assistant, which stops where it is. Of any number who take it
 * at the same time one has it. Taken again by whoever has it, it stays theirs.
 * @param options.from who has it, and `force`: whoever has it, is to have it no more.
 * @throws AppError as staffIn, `session_ended`, `conflict` naming who has it.
 */
export async function takeSession(options: Taking): Promise<HoldView> {
  const { actor, sessionId, from, force = false } = options
  const now = options.now ?? new Date()
  const { person, session: found } = await staffIn(options, db)
  const { since, before } = await db.transaction(async (tx) => {
    const session = await lockRunning(sessionId, now, tx)
    const before = holderOf(session, now)
    if (before === person.id) {
      await tx.update(sessions).set({ heldSeenAt: now }).where(eq(sessions.id, sessionId))
      return { since: session.heldAt ?? now, before }
    }
    if (before && !force && from !== before) throw await alreadyHeld(before, tx)
    if (!before) await endHold(session, 'away', now, tx)
    const held = { heldBy: person.id, heldAt: now, heldSeenAt: now, updatedAt: now }
    await tx.update(sessions).set(held).where(eq(sessions.id, sessionId))
    await record([systemRow(session, 'taken', { by: person.id, from: before }, now)], tx)
    await stopReplies(sessionId, tx)
    return { since: now, before }
  })
  if (before !== person.id) {
    const detail = before ? { from: before } : {}
    await noteAudit({ actor, action: 'session_taken', personId: found.personId, sessionId, detail, now })
  }
  const { id, name } = person
  return { session_id: sessionId, holder: { id, name, since: since.toISOString(), you: true } }
}

/** Says who has a session that somebody else wants. */
export async function alreadyHeld(holderId: string, tx: Tx): Promise<AppError> {
  const [row] = await tx.select({ name: people.name }).from(people).where(eq(people.id, holderId))
  const detail = `${row?.name ?? 'Another member of staff'} has this session.`
  return new AppError('conflict', detail, { errors: [{ pointer: '/from', detail: holderId }] })
}
