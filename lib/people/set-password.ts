import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { passwords } from '@/db/schema/people'
import { revokeAccess } from './revoke-access'

/**
 * Gives a person another password, which ends what the old one opened: every sign-in and every device's hold on their sessions but those in
 * `keep`, the codes that hand a session over, and links made to change it. Somebody without a name to sign in by gets those they are known
 * by, where nobody else signs in by them; that proves none.
 * @param options.hash the new password's, made before a transaction is open.
 */
export async function setPassword(
  options: { personId: string; hash: string; now: Date; keep?: string[] },
  tx: Tx,
): Promise<void> {
  const { personId, hash, now, keep = [] } = options
  await tx
    .insert(passwords)
    .values({ personId, hash, changedAt: now })
    .onConflictDoUpdate({ target: passwords.personId, set: { hash, changedAt: now } })
  await revokeAccess({ personId, now, keep }, tx)
  const at = sql`${now.toISOString()}::timestamptz`
  await tx.execute(sql`
    update handovers set expires_at = ${at} where claimed_at is null and expires_at > ${at}
      and session_id in (select id from sessions where person_id = ${personId})`)
  await tx.execute(sql`update password_resets set used_at = ${at} where person_id = ${personId} and used_at is null`)
  await tx.execute(sql`
    update identities i set sign_in = true
    where i.person_id = ${personId} and i.kind in ('phone', 'email', 'username')
      and not exists (select 1 from identities own where own.person_id = i.person_id and own.sign_in)
      and not exists (select 1 from identities other where other.kind = i.kind and other.value = i.value and other.sign_in)`)
}
