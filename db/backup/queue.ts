import type postgres from 'postgres'

/** Where a backup keeps the jobs: as what was asked for, to be asked for anew, as the tables of the queue are its own. */
export const queueName = 'queue'

// A job that a worker holds is one that somebody else will have to do, and has not been tried this time.
export const queueStatement = `copy (
  select job.task_identifier, stored.payload, job.queue_name, job.run_at, job.priority, job.max_attempts,
    job.attempts - (job.locked_at is not null)::int, job.key
  from graphile_worker.jobs job join graphile_worker._private_jobs stored using (id) order by job.id) to stdout`

/** Makes the place into which the jobs of a backup are copied. @returns its name */
export async function placeForJobs(sql: postgres.ISql): Promise<string> {
  await sql.unsafe(`create temp table restored_jobs (task text, payload json, line text, run_at timestamptz, priority int,
    max_attempts int, attempts int, key text, place int generated always as identity) on commit drop`)
  return 'restored_jobs (task, payload, line, run_at, priority, max_attempts, attempts, key)'
}

/** Puts those jobs on the queue in place of all that is on it. */
export async function replaceJobs(sql: postgres.ISql) {
  await sql.unsafe(`select graphile_worker.force_unlock_workers(array(
    select distinct locked_by from graphile_worker.jobs where locked_by is not null))`)
  await sql.unsafe('select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))')
  await sql.unsafe(`
    select graphile_worker.reschedule_jobs(array[added.id], attempts => restored.attempts)
    from (select * from restored_jobs order by place) restored,
      lateral graphile_worker.add_job(task, payload, queue_name => line, run_at => restored.run_at,
        max_attempts => restored.max_attempts, job_key => restored.key, priority => restored.priority) added`)
}
