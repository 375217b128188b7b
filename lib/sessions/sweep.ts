import { and, asc, eq, lte } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { endSession } from './end-session'

/** Ends what time has passed, each session in a transaction of its own. @returns how many. */
export async function expireSessions(options: { now?: Date; atMost?: number } = {}): Promise<number> {
  const now = options.now ?? new Date()
  const due = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.status, 'active'), lte(sessions.expiresAt, now)))
    .orderBy(asc(sessions.expiresAt))
    .limit(options.atMost ?? 500)
  for (const { id } of due) await endSession({ sessionId: id, reason: 'expired', now })
  return due.length
}
