import { and, eq, isNull, lt, type SQL } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { sessionTokens } from '@/db/schema/sessions'
import type { Actor } from '@/lib/people/actor'
import { letGo } from '@/lib/sessions/leave'

/** An open page may be offline for so long past its visitor's time and still go on: it judges for itself whether they stand there. */
const graceMs = 15 * 60_000

const living = isNull(sessionTokens.revokedAt)
const absentAt = (time: Date) => lt(sessionTokens.presentUntil, time)

async function letGoWhere(which: SQL | undefined, now: Date, tx: Tx): Promise<number> {
  const held = await tx
    .select({ tokenId: sessionTokens.id, sessionId: sessionTokens.sessionId })
    .from(sessionTokens)
    .where(and(which, living))
    .orderBy(sessionTokens.presentUntil)
    .limit(500)
  for (const hold of held) await letGo({ ...hold, now, only: which }, tx)
  return held.length
}

/** Lets go of whatever a kiosk holds. */
export async function letGoOfKiosk(kioskId: string, now: Date) {
  await letGoWhere(eq(sessionTokens.kioskId, kioskId), now, db)
}

/** Lets go of what visitors left behind at kiosks a quarter of an hour ago. @returns how many. */
export function letGoOfAbsent(options: { now?: Date } = {}): Promise<number> {
  const now = options.now ?? new Date()
  return letGoWhere(absentAt(new Date(now.getTime() - graceMs)), now, db)
}

/**
 * Who comes to a kiosk: a hold whose visitor has gone since is let go, so that whoever stands there now has none.
 * @returns the caller, without a device when that was so.
 */
export async function whoStandsThere(options: { actor: Actor; now?: Date }, tx: Tx = db): Promise<Actor> {
  const { actor, now = new Date() } = options
  if (!actor.device) return actor
  const gone = await letGoWhere(and(eq(sessionTokens.id, actor.device.tokenId), absentAt(now)), now, tx)
  return gone > 0 ? { ...actor, device: null } : actor
}
