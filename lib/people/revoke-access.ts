import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { userTokens } from '@/db/schema/people'
import { sessions, sessionTokens } from '@/db/schema/sessions'

/**
 * Signs a person out everywhere: every sign-in, and every device's hold on a session of theirs.
 * @param options.keep ids of tokens that go on living, such as the caller's own.
 */
export async function revokeAccess(options: { personId: string; now: Date; keep?: string[] }, tx: Tx) {
  const { personId, now, keep = [] } = options
  const theirs = tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.personId, personId))
  await tx
    .update(userTokens)
    .set({ revokedAt: now })
    .where(and(eq(userTokens.personId, personId), isNull(userTokens.revokedAt), notInArray(userTokens.id, keep)))
  await tx
    .update(sessionTokens)
    .set({ revokedAt: now })
    .where(
      and(
        inArray(sessionTokens.sessionId, theirs),
        isNull(sessionTokens.revokedAt),
        notInArray(sessionTokens.id, keep),
      ),
    )
}
