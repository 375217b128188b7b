import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { messages } from '@/db/schema/chat'
import { events } from '@/db/schema/events'
import { sessionJoins, sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canUndoJoin } from './access'
import { revokeTokens } from './devices'
import { endSession, queueRun } from './end-session'
import { lockSession } from './find'
import { systemEvent } from './join'
import { partedData } from './joined-data'
import { returnContents } from './move-contents'
import type { SessionRow } from './view'

const rememberedTurns = 12

/**
 * Takes back that a guest's session joined a person: for staff who learn that somebody else had been at the device.
 * What came with it leaves the person's visit; what was done since stays there. Ended sessions go through the pipeline again.
 * @returns the session that stands by itself again.
 * @throws AppError `session_not_found`, also when it was undone before; `conflict` while the pipeline works on one of the two.
 */
export async function undoJoin(options: { actor: Actor; sessionId: string; joinId: string; now?: Date }) {
  const { actor, sessionId, joinId } = options
  if (!canUndoJoin(actor)) throw new AppError('session_not_found')
  const now = options.now ?? new Date()
  const undone = await db.transaction(async (tx) => {
    const open = and(
      eq(sessionJoins.id, joinId),
      eq(sessionJoins.intoSessionId, sessionId),
      isNull(sessionJoins.undoneAt),
    )
    const [join] = await tx.select().from(sessionJoins).where(open).for('update')
    const guest = join ? await lockSession(join.sessionId, tx) : null
    if (!join || !guest) throw new AppError('session_not_found')
    if (join.sessionId === join.intoSessionId) await giveBack(guest, join.fromPersonId, now, tx)
    else await part(guest, join.intoSessionId, now, tx)
    await tx
      .update(sessionJoins)
      .set({ undoneAt: now, undoneBy: actor.person?.id ?? null })
      .where(eq(sessionJoins.id, joinId))
    const data = {
      joinId,
      from: join.sessionId === join.intoSessionId ? null : join.sessionId,
      into: join.intoSessionId,
    }
    const parted = [...new Set([join.sessionId, join.intoSessionId])]
    await record(
      parted.map((id) => ({ ...systemEvent({ id, personId: null }, 'unjoined', now), data })),
      tx,
    )
    return { sessionId: join.sessionId, personId: join.toPersonId }
  })
  await noteAudit({ actor, action: 'session_unjoined', personId: undone.personId, sessionId, now })
  return { session_id: undone.sessionId }
}

/** The session that had become the person's is nobody's again: no device holds it, so it ends. */
async function giveBack(session: SessionRow, personId: string | null, now: Date, tx: Tx) {
  await tx.update(sessions).set({ personId, updatedAt: now }).where(eq(sessions.id, session.id))
  await tx.update(events).set({ personId }).where(eq(events.sessionId, session.id))
  await revokeTokens(session.id, now, tx)
  await endSession({ sessionId: session.id, reason: 'unjoined', now }, tx)
}

async function part(guest: SessionRow, visitId: string, now: Date, tx: Tx) {
  const visit = await lockSession(visitId, tx)
  if (!visit) throw new AppError('session_not_found')
  for (const session of [guest, visit]) {
    if (session.status !== 'processing') continue
    throw new AppError('conflict', 'The pipeline is working on this session. Try again when it is done.')
  }
  await returnContents(visit, guest, tx)
  const data = partedData(visit.data, guest.data, await lastTurns(visit.id, tx))
  await tx.update(sessions).set({ data, updatedAt: now }).where(eq(sessions.id, visit.id))
  await queueRun(guest, now, tx)
  if (visit.status !== 'active') await queueRun(visit, now, tx)
}

async function lastTurns(sessionId: string, tx: Tx) {
  const rows = await tx
    .select({ role: messages.role, content: messages.content })
    .from(messages)
    .where(and(eq(messages.sessionId, sessionId), inArray(messages.role, ['user', 'assistant'])))
    .orderBy(desc(messages.eventId))
    .limit(rememberedTurns)
  return rows.reverse()
}
