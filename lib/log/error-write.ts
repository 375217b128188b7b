import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { errorGroups } from '@/db/schema/session-log'
import { writeToSession } from '@/lib/chat/write-to-session'
import { AppError } from '@/lib/errors'
import { type Actor, demand, isStaff } from '@/lib/people/actor'
import { livingSessions } from './error-detail'
import type { ErrorWindow } from './error-schema'
import { windowOf } from './error-window'

/** Sessions written to in one go; those that hit it last. */
const mostAtOnce = 500

/**
 * A member of staff writes to everybody in a running session that hit an error in a time.
 * @returns how many it reached: a session that ends meanwhile is left out.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`.
 */
export async function writeToAll(
  options: { actor: Actor; fingerprint: string; content: string; now?: Date } & ErrorWindow,
): Promise<{ sent: number }> {
  const { actor, fingerprint, content } = options
  demand(actor, isStaff(actor))
  if ((await db.$count(errorGroups, eq(errorGroups.fingerprint, fingerprint))) === 0) throw new AppError('not_found')
  const now = options.now ?? new Date()
  const ids = await livingSessions(fingerprint, windowOf(options, now), now).limit(mostAtOnce)
  let sent = 0
  for (const { id: sessionId } of ids) {
    if (await reached(writeToSession({ actor, sessionId, content, now }))) sent += 1
  }
  return { sent }
}

async function reached(writing: Promise<unknown>): Promise<boolean> {
  try {
    await writing
    return true
  } catch (error) {
    if (error instanceof AppError && /^session_(ended|not_found)$/.test(error.code)) return false
    throw error
  }
}
