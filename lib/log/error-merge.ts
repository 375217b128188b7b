import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { errorGroups } from '@/db/schema/session-log'
import { AppError } from '@/lib/errors'

/**
 * Lets a group count in another one from now on: what was counted goes there, with what was merged into it before. The digest must be held.
 * @throws AppError `invalid` for one that is not there, or is the same.
 */
export async function mergeError({ fingerprint }: { fingerprint: string }, into: string, tx: Tx) {
  const [target] = await tx.select().from(errorGroups).where(eq(errorGroups.fingerprint, into))
  const root = target?.mergedInto ?? target?.fingerprint
  if (!root) throw new AppError('invalid', 'There is no such error to count it with.')
  if (root === fingerprint) throw new AppError('invalid', 'An error cannot count in itself.')
  await tx.execute(sql`
    with moved as (delete from error_hours where fingerprint = ${fingerprint} returning hour, step, count)
    insert into error_hours (fingerprint, hour, step, count) select ${root}, hour, step, count from moved
    on conflict (fingerprint, hour, step) do update set count = error_hours.count + excluded.count`)
  await tx.execute(sql`
    with moved as (delete from error_sightings where fingerprint = ${fingerprint} returning *)
    insert into error_sightings as s (fingerprint, session_id, who, count, first_seen_at, last_seen_at)
    select ${root}, session_id, who, count, first_seen_at, last_seen_at from moved
    on conflict (fingerprint, session_id) do update set count = s.count + excluded.count,
      first_seen_at = least(s.first_seen_at, excluded.first_seen_at), last_seen_at = greatest(s.last_seen_at, excluded.last_seen_at)`)
  await tx.execute(sql`
    update error_groups r set count = r.count + g.count, first_seen_at = least(r.first_seen_at, g.first_seen_at),
      last_seen_at = greatest(r.last_seen_at, g.last_seen_at)
    from error_groups g where g.fingerprint = ${fingerprint} and r.fingerprint = ${root}`)
  await tx.execute(sql`
    update error_groups set merged_into = ${root}, count = case when fingerprint = ${fingerprint} then 0 else count end
    where fingerprint = ${fingerprint} or merged_into = ${fingerprint}`)
}
