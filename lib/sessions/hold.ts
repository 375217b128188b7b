import { and, eq, isNotNull, lte } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { record } from '@/lib/events/record'
import { lockSession } from './find'
import type { SessionRow } from './view'

/** How long a session stays held without a sign of whoever holds it: a word, a key pressed, or its page in front of them. In milliseconds. */
const holdLapsesMs = 10 * 60_000

/** Why a session is nobody's again: it was handed back, its holder was away for too long, or it has ended. */
export type HoldEnd = 'staff' | 'away' | 'ended'

export const notHeld = { heldBy: null, heldAt: null, heldSeenAt: null }

const lapsedBefore = (now: Date) => new Date(now.getTime() - holdLapsesMs)

/** Who of the staff answers in a session in place of the assistant; null when nobody does, or their last sign is too long ago. */
export function holderOf({ heldBy, heldSeenAt }: Pick<SessionRow, 'heldBy' | 'heldSeenAt'>, now: Date): string | null {
  return heldSeenAt && heldSeenAt > lapsedBefore(now) ? heldBy : null
}

/** Makes a session nobody's and puts that on the timeline. The row must be locked. */
export async function endHold(
  session: Pick<SessionRow, 'id' | 'personId' | 'heldBy'>,
  reason: HoldEnd,
  now: Date,
  tx: Tx,
) {
  if (session.heldBy === null) return
  await tx
    .update(sessions)
    .set({ ...notHeld, updatedAt: now })
    .where(eq(sessions.id, session.id))
  const { id: sessionId, personId, heldBy: by } = session
  const data = { by, reason }
  await record([{ sessionId, personId, type: 'handed_back', source: 'system', data, occurredAt: now }], tx)
}

/** Makes a session nobody's if its holder has been away for too long. @returns whether it was so. */
export function letLapse(sessionId: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const session = await lockSession(sessionId, tx)
    if (!session?.heldBy || holderOf(session, now)) return false
    await endHold(session, 'away', now, tx)
    return true
  })
}

/** Makes nobody's what is held by those who have been away for too long, each in a transaction of its own. @returns how many. */
export async function lapseHolds(options: { now?: Date; atMost?: number } = {}): Promise<number> {
  const { now = new Date(), atMost = 500 } = options
  const due = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(isNotNull(sessions.heldBy), lte(sessions.heldSeenAt, lapsedBefore(now))))
    .limit(atMost)
  let lapsed = 0
  for (const { id } of due) if (await letLapse(id, now)) lapsed += 1
  return lapsed
}
