import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sessions, sessionTokens } from '@/db/schema/sessions'
import { sha256 } from '@/lib/ids'
import { insertSession } from '@/lib/sessions/open'
import type { SessionRow } from '@/lib/sessions/view'
import { isErasedToken } from './erased-token'

async function ownSession(token: string, now: Date, tx: Tx): Promise<SessionRow | null> {
  const [row] = await tx
    .select({ session: sessions })
    .from(sessionTokens)
    .innerJoin(sessions, eq(sessions.id, sessionTokens.sessionId))
    .where(
      and(
        eq(sessionTokens.tokenHash, sha256(token)),
        isNull(sessionTokens.revokedAt),
        eq(sessions.status, 'active'),
        gt(sessions.expiresAt, now),
      ),
    )
    .for('no key update', { of: sessions })
  return row?.session ?? null
}

/** The running session of an outside application's correlation token; its first event opens one of type `workshop`. Null once that was erased. */
async function outsideSession(token: string, now: Date, tx: Tx): Promise<SessionRow | null> {
  for (;;) {
    const [running] = await tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.outsideToken, token), eq(sessions.status, 'active')))
      .for('no key update')
    if (running) return running
    if (await isErasedToken(token, tx)) return null
    const opened = await insertSession(
      { personId: null, type: 'workshop', channel: 'workshop', outsideToken: token },
      now,
      tx,
    )
    if (opened) return opened
  }
}

/**
 * The session behind each token, held till the transaction ends. A token of ours that is unknown, ended or expired has none, nor one whose
 * session was erased.
 */
export async function sessionsByToken(tokens: Iterable<string>, now: Date, tx: Tx): Promise<Map<string, SessionRow>> {
  const found = new Map<string, SessionRow>()
  // In one order for everybody, so that two batches never wait for each other.
  for (const token of [...new Set(tokens)].sort()) {
    const session = token.startsWith('tls_') ? await ownSession(token, now, tx) : await outsideSession(token, now, tx)
    if (session) found.set(token, session)
  }
  return found
}

/** What the outside calls each session: its own token where it brought one. */
export async function outsideTokens(ids: string[], tx: Tx): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: sessions.id, token: sessions.outsideToken })
    .from(sessions)
    .where(inArray(sessions.id, ids))
  return new Map(rows.map((row) => [row.id, row.token ?? row.id]))
}
