import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Channel } from '@/db/enums'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { endSession } from './end-session'
import { expiryAt } from './expiry'
import { insertSession, lockRunningVisit, type NewSession } from './open'
import type { SessionRow } from './view'

const day = 86_400_000
/** One that began earlier would have expired by now. */
const longestAgo = 29 * day

export type DemoSession = {
  /** Chosen by the caller: sent again it is the session that is stored. */
  clientSessionId?: string | undefined
  occurredAt?: string | undefined
  /** The surface it was on. */
  channel?: Channel | undefined
}

/**
 * Writes a session of demo data: one that began at another time, or that is stored already. A visit takes the place of the running one.
 * @throws AppError `invalid` for a time that has not come, or lies so long ago that the session would have expired.
 */
export async function createPastSession(
  fields: NewSession & { personId: string },
  { clientSessionId, occurredAt, channel = fields.channel }: DemoSession,
  now: Date,
  tx: Tx,
): Promise<SessionRow> {
  const beganAt = occurredAt ? new Date(occurredAt) : now
  if (beganAt > now || now.getTime() - beganAt.getTime() > longestAgo) {
    throw new AppError('invalid', 'A session began at most 29 days ago, and not in the future.')
  }
  const stored = clientSessionId ? await storedAs(clientSessionId, fields.personId, tx) : null
  if (stored) return stored
  const running = fields.type === 'visit' ? await lockRunningVisit(fields.personId, tx) : null
  if (running) await endSession({ sessionId: running.id, reason: 'replaced', now }, tx)
  const metadata = { ...fields.metadata, ...(clientSessionId ? { clientSessionId } : {}) }
  const session = await insertSession({ ...fields, channel, metadata }, beganAt, tx)
  if (!session) throw new AppError('conflict', 'Another visit of this person began at the same moment.')
  // It began back then, and was made just now: it runs on as if somebody had come back to it.
  const expiresAt = expiryAt(beganAt, now)
  await tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, session.id))
  return { ...session, expiresAt }
}

async function storedAs(clientSessionId: string, personId: string, tx: Tx): Promise<SessionRow | null> {
  // One after the other, so that racing copies make one session.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${personId}:${clientSessionId}`}, 0))`)
  const named = sql`${sessions.metadata} ->> 'clientSessionId' = ${clientSessionId}`
  const [row] = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), named))
  return row ?? null
}
