import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { pipelineRuns } from '@/db/schema/pipeline'

/**
 * Takes jobs off the queue that have no run to work any more, or that no worker will ever take up.
 * @returns the runs they were of; null for a job that does not say.
 */
export async function removeLeftoverJobs(atMost: number): Promise<(string | null)[]> {
  const left = await db.execute<{ id: string; run_id: string | null }>(sql`
    select job.id::text as id, run.id as run_id
    from graphile_worker.jobs job
    left join ${pipelineRuns} run on run.id = case when job.task_identifier = 'pipeline_run' then job.key::uuid end
    where job.task_identifier = 'pipeline_run' and job.locked_at is null
      and (job.attempts >= job.max_attempts or job.key is not null and (run.id is null or run.status in ('completed', 'failed', 'cancelled')))
    limit ${atMost}`)
  if (left.length === 0) return []
  const gone = await db.execute<{ id: string }>(sql`
    select id::text as id from graphile_worker.complete_jobs(${sql.param(left.map(({ id }) => id))}::bigint[])`)
  const ids = new Set(gone.map(({ id }) => id))
  return left.filter(({ id }) => ids.has(id)).map((job) => job.run_id)
}
