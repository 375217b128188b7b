import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { pipelineRuns, pipelineSettings } from '@/db/schema/pipeline'
import { addRunJobs } from '@/lib/queue'

const atOnce = 500

/** True where staff have said that no new sessions are to be taken. */
export const notTaking = sql`exists (select from ${pipelineSettings} where not taking)`

type Held = { id: string; priority: number; created_at: string }

/**
 * Gives every run that has not begun its job again, slice by slice, the oldest first; those whose job waits already keep it. Ends early when
 * it is said meanwhile that no new sessions are to be taken.
 * @returns how many.
 */
export async function takeUpHeld(): Promise<number> {
  let taken = 0
  for (let after = sql`true`; ; ) {
    const held = await db.execute<Held>(sql`
      select id, priority, created_at from ${pipelineRuns}
      where status = 'waiting' and started_at is null and not ${notTaking} and ${after}
      order by created_at, id limit ${atOnce}`)
    if (held.length > 0) taken += await addRunJobs([...held])
    const last = held.at(-1)
    if (!last || held.length < atOnce) return taken
    after = sql`(created_at, id) > (${last.created_at}::timestamptz, ${last.id}::uuid)`
  }
}
