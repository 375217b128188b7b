import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { AppError } from '@/lib/errors'

/**
 * Call it in the transaction that takes an admin away, by role, disabling or erasing, before the change: such changes take turns until they
 * commit, so that of two racing ones the second sees what the first has done. Only an admin who can sign in counts as one.
 * @throws AppError `conflict` when this person is the last.
 */
export async function demandAnotherAdmin(personId: string, tx: Tx) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('last admin', 0))`)
  const admins = await tx.execute<{ id: string }>(sql`
    select p.id from people p
    where 'admin' = any(p.roles) and p.disabled_at is null
      and exists (select 1 from passwords w where w.person_id = p.id)`)
  if (admins.length === 1 && admins[0]?.id === personId) {
    throw new AppError('conflict', 'This is the last admin. Make somebody else an admin first.')
  }
}
