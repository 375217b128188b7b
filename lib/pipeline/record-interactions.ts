import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { cleanJson } from '@/lib/clean'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { scrub } from '@/lib/log/scrub'
import type { Actor } from '@/lib/people/actor'
import { canRecordInto } from '@/lib/sessions/access'
import { touch } from '@/lib/sessions/devices'
import { findSession, lockSession } from '@/lib/sessions/find'
import type { SessionRow } from '@/lib/sessions/view'
import type { GivenExample } from './given/given-example'
import type { Interaction } from './schema'

/**
 * Stores what a recorder saw, secrets scrubbed; an `id` sent again is stored once.
 * @throws AppError `session_not_found`, `session_ended`.
 */
export async function recordInteractions(options: {
  actor: Actor
  sessionId: string
  interactions: Interaction[]
  now?: Date
}): Promise<{ accepted: number; duplicates: number }> {
  const now = options.now ?? new Date()
  const found = await findSession(options.sessionId)
  if (!found || !canRecordInto(options.actor, found.session)) throw new AppError('session_not_found')
  return db.transaction(async (tx) => {
    const session = await lockSession(options.sessionId, tx)
    if (session?.status !== 'active' || session.expiresAt <= now) {
      throw new AppError('session_ended', 'Start a new recording to go on.')
    }
    const accepted = await storeInteractions(session, options.interactions, now, tx)
    if (accepted > 0) await touch(session, now, tx)
    return { accepted, duplicates: options.interactions.length - accepted }
  })
}

/** Writes interactions to the log; the first goal told becomes the session's. @returns how many were new. */
export async function storeInteractions(
  session: SessionRow,
  interactions: Interaction[],
  now: Date,
  tx: Tx,
): Promise<number> {
  const goal = session.goal ?? interactions.find((one) => one.goal)?.goal ?? null
  if (goal !== session.goal) await tx.update(sessions).set({ goal }).where(eq(sessions.id, session.id))
  const rows = interactions.map((one) => ({
    sessionId: session.id,
    personId: session.personId,
    type: one.type,
    source: 'recorder' as const,
    data: scrub(cleanJson(one)),
    clientEventId: one.id,
    occurredAt: new Date(Math.min(Math.max(Date.parse(one.occurredAt), 0), now.getTime())),
  }))
  return (await record(rows, tx)).length
}

/** Writes examples that came ready made to the log. Their words are redacted already. @param from how many of the file came before. */
export async function storeExampleRows(session: SessionRow, examples: GivenExample[], from: number, now: Date, tx: Tx) {
  const rows = examples.map((example, i) => ({
    sessionId: session.id,
    personId: session.personId,
    type: 'example',
    source: 'recorder' as const,
    data: { seq: from + i, ...example },
    clientEventId: `example-${from + i + 1}`,
    occurredAt: now,
  }))
  await record(rows, tx)
}
