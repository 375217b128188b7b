import { sql } from 'drizzle-orm'
import { pipelineRuns, pipelineSettings } from '@/db/schema/pipeline'
import { addRunJobs } from '@/lib/queue'

const atOnce = 200

/** True where staff have said that no new sessions are to be taken. */
export const notTaking = sql`exists (select from ${pipelineSettings} where not taking)`

/**
 * Gives every run that has not begun its job again, slice by slice, the oldest first; those whose job waits already keep it. Ends early when
 * it is said meanwhile that no new sessions are to be taken.
 * @returns how many.
 */
export async function takeUpHeld(): Promise<number> {
  for (let taken = 0; ; ) {
    const added = await addRunJobs(sql`
      select run.id, run.priority from ${pipelineRuns} run
      where run.status = 'waiting' and run.started_at is null and not ${notTaking}
        and not exists (
          select from graphile_worker.jobs job
          where job.key = run.id::text and job.locked_at is null and job.attempts < job.max_attempts)
      order by run.created_at limit ${atOnce}`)
    taken += added
    if (added < atOnce) return taken
  }
}
