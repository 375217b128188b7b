import { inArray, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { workers } from '@/db/schema/pipeline'
import { log } from '@/lib/log'

/** Long enough for a busy machine to be late, short enough that work is taken over within half a minute. */
const silentSeconds = 20

/** Says that these workers live. */
export async function beat(ids: string[], tx: Tx = db) {
  if (ids.length === 0) return
  await tx
    .insert(workers)
    .values(ids.map((id) => ({ id, seenAt: sql`now()` })))
    .onConflictDoUpdate({ target: workers.id, set: { seenAt: sql`now()` } })
}

/**
 * Frees the jobs of workers that have been silent for twenty seconds, or were never heard of for as long: theirs would stay locked for hours.
 * @param own the workers of this process, which live as surely as it asks.
 * @returns the ids of those workers.
 */
export async function takeOver(own: string[], tx: Tx = db): Promise<string[]> {
  const dead = await tx.execute<{ id: string }>(sql`
    select distinct job.locked_by as id
    from graphile_worker.jobs job left join ${workers} on ${workers.id} = job.locked_by
    where job.locked_by is not null
      and job.locked_by <> all(${sql.param(own)}::text[])
      and coalesce(${workers.seenAt}, job.locked_at) < now() - make_interval(secs => ${silentSeconds})`)
  const ids = dead.map((row) => row.id)
  if (ids.length > 0) {
    await tx.execute(sql`select graphile_worker.force_unlock_workers(${sql.param(ids)}::text[])`)
    log.warn({ workers: ids }, 'Took over the jobs of dead workers')
  }
  await tx.execute(sql`delete from ${workers} where ${workers.seenAt} < now() - interval '1 hour'`)
  return ids
}

/** Frees what these workers, which end now, still hold, and forgets them. */
export async function letGo(ids: string[], tx: Tx = db) {
  if (ids.length === 0) return
  await tx.execute(sql`select graphile_worker.force_unlock_workers(${sql.param(ids)}::text[])`)
  await tx.delete(workers).where(inArray(workers.id, ids))
}
