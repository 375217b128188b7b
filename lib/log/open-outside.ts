import { db } from '@/db/client'
import { sessionInboxes } from '@/db/schema/session-log'
import { sha256 } from '@/lib/ids'
import { metrics } from '@/lib/metrics'
import { insertSession } from '@/lib/sessions/open'
import { isErasedToken } from './erased-token'

/**
 * Opens the session of an outside application's correlation token, of type `workshop`. Whoever opens it may read its inbox; who comes
 * later under the same token may not, as the token is no secret.
 * @param options.beganAt when the first of it happened, which may have been on its way for long.
 * @returns false once a session under it was erased; then nothing is opened.
 */
export async function openOutside(
  token: string,
  options: { inboxKey: string | null; beganAt: Date; now: Date },
): Promise<boolean> {
  const { inboxKey, beganAt, now } = options
  let isNew = false
  const open = await db.transaction(async (tx) => {
    if (await isErasedToken(token, tx)) return false
    const fields = { personId: null, type: 'workshop', channel: 'workshop', outsideToken: token } as const
    const opened = await insertSession(fields, now, tx, beganAt)
    isNew = opened !== null
    if (opened && inboxKey) {
      await tx
        .insert(sessionInboxes)
        .values({ keyHash: sha256(inboxKey), sessionId: opened.id, createdAt: now })
        .onConflictDoUpdate({ target: sessionInboxes.keyHash, set: { sessionId: opened.id, createdAt: now } })
    }
    return true
  })
  if (isNew) metrics.sessionStarts.inc({ channel: 'workshop', outcome: 'new' })
  return open
}
