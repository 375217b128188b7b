import { lt } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { handovers } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { newId, sha256 } from '@/lib/ids'
import { spend } from '@/lib/limits'
import type { Actor } from '@/lib/people/actor'
import { findSession } from './find'
import { newCode } from './one-time-code'
import { type HandoverView, handoverLength, handoverSeconds } from './schema'

const mostPerMinute = 20

/**
 * A one-time code by which another device goes on with the session that this device holds. Good for five minutes, works once.
 * @param options.origin where the other device reaches us, for the link in the QR.
 * @throws AppError `session_not_found` without a living session, `too_many`.
 */
export async function makeHandover(
  options: { actor: Actor; origin: string; now?: Date },
  tx: Tx = db,
): Promise<Omit<HandoverView, 'messengers'>> {
  const { device } = options.actor
  const now = options.now ?? new Date()
  const found = device?.alive ? await findSession(device.sessionId, tx) : null
  if (found?.session.status !== 'active') throw new AppError('session_not_found')
  const sessionId = found.session.id
  await spend('handover', sessionId, mostPerMinute, 60)
  const expiresAt = new Date(now.getTime() + handoverSeconds * 1000)
  for (;;) {
    const code = newCode(handoverLength)
    const made = await tx
      .insert(handovers)
      .values({ id: newId(now.getTime()), sessionId, codeHash: sha256(code), createdAt: now, expiresAt })
      .onConflictDoNothing()
      .returning({ id: handovers.id })
    if (made.length === 0) continue
    return { code, url: `${options.origin}/carry-on?code=${code}`, expires_at: expiresAt.toISOString() }
  }
}

/** Forgets codes whose time is over, so that theirs may be drawn again. */
export async function forgetHandovers(now = new Date()) {
  await db.delete(handovers).where(lt(handovers.expiresAt, now))
}
