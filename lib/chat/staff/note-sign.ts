import { and, eq, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/sessions'

/** A hold lapses after minutes: to the half minute is exact enough. */
const everyMs = 30_000

/** Whoever holds a session has given a sign: it stays theirs. Written once in half a minute. */
export async function noteSign(sessionId: string, personId: string, now: Date) {
  const stale = lt(sessions.heldSeenAt, new Date(now.getTime() - everyMs))
  await db
    .update(sessions)
    .set({ heldSeenAt: now })
    .where(and(eq(sessions.id, sessionId), eq(sessions.heldBy, personId), stale))
}
