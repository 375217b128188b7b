import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sha256 } from '@/lib/ids'

const lockKey = (token: string) => sql`hashtextextended(${`outside token ${token}`}, 0)`

/**
 * Whether a session with this correlation token was erased, so that nothing may open one again. Until the transaction ends
 * nobody can erase the token, so that the answer stays true.
 */
export async function isErasedToken(token: string, tx: Tx): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${lockKey(token)})`)
  const found = await tx.execute(sql`select 1 from erased_tokens where token_hash = ${sha256(token)}`)
  return found.length > 0
}

/** From the caller's commit on nothing opens a session of these tokens; those just being opened are waited for. */
export async function eraseTokens(tokens: string[], now: Date, tx: Tx) {
  // In one order for everybody, so that two erasings never wait for each other.
  for (const token of [...new Set(tokens)].sort()) {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey(token)})`)
    await tx.execute(sql`
      insert into erased_tokens (token_hash, erased_at) values (${sha256(token)}, ${now.toISOString()}) on conflict do nothing`)
  }
}
