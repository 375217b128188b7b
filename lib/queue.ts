import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { log } from './log'
import { presentTrace } from './trace'

/** Every kind of work on the queue, with what it is given. */
export type Jobs = {
  pipeline_run: { runId: string }
  alert_webhook: { deliveryId: string }
  entry_analysis: { entryId: string }
  messenger_incoming: { chatId: string }
  messenger_outgoing: { chatId: string }
}

export type JobName = keyof Jobs

/** By what a job is found again: work that has a key is on the queue once, and adding it again moves it. */
const keyOf: { [N in JobName]: (payload: Jobs[N]) => string | null } = {
  pipeline_run: ({ runId }) => runId,
  alert_webhook: () => null,
  entry_analysis: ({ entryId }) => `analysis:${entryId}`,
  messenger_incoming: ({ chatId }) => `incoming:${chatId}`,
  messenger_outgoing: ({ chatId }) => `outgoing:${chatId}`,
}

export const jobNames = Object.keys(keyOf)

/** Jobs of the same line are worked one after the other, on whatever worker. */
const lineOf: { [N in JobName]?: (payload: Jobs[N]) => string } = {
  messenger_incoming: ({ chatId }) => `incoming:${chatId}`,
  messenger_outgoing: ({ chatId }) => `outgoing:${chatId}`,
}

/** How often graphile itself tries a job that threw: what a stage throws never gets there. */
const attempts = 25

/**
 * Puts work on the durable queue inside the caller's transaction: it exists exactly if that commits.
 * @param options.runAt not before then. @param options.priority smaller goes first.
 */
export async function addJob<N extends JobName>(
  tx: Tx,
  name: N,
  payload: Jobs[N],
  options: { runAt?: Date; priority?: number; sessionId?: string; type?: string } = {},
) {
  const traceparent = presentTrace()
  const told = traceparent ? { ...payload, traceparent } : payload
  const [job] = await tx.execute<{ id: string; size: number }>(sql`
    select (graphile_worker.add_job(
      ${name}, ${JSON.stringify(told)}::json,
      run_at => ${options.runAt?.toISOString() ?? null}::timestamptz,
      priority => ${options.priority ?? 0}::int,
      job_key => ${keyOf[name](payload)}::text,
      queue_name => ${lineOf[name]?.(payload) ?? null}::text,
      max_attempts => ${attempts})).id`)
  log.debug({ jobId: job?.id, type: name, ...(options.sessionId ? { sessionId: options.sessionId } : {}) }, 'Job added')
  return job?.id ?? null
}

/** Puts runs on the queue in one statement, but for those that wait there already. @returns how many. */
export async function addRunJobs(runs: { id: string; priority: number }[], tx: Tx = db): Promise<number> {
  const [added] = await tx.execute<{ count: number }>(sql`
    with run as (
      select * from json_to_recordset(${JSON.stringify(runs)}::json) as run (id text, priority int)
      where not exists (
        select from graphile_worker.jobs job where job.key = run.id and job.locked_at is null and job.attempts < job.max_attempts)
    )
    select count(*)::int as count from graphile_worker.add_jobs((
      select coalesce(array_agg(
        row('pipeline_run', json_build_object('runId', id), null, null, ${attempts}, id, priority, null)::graphile_worker.job_spec
      ), '{}') from run))`)
  return added?.count ?? 0
}

/** Takes the work of a run off the queue; what a worker holds already is let go of when the worker is done. */
export async function removeRunJob(tx: Tx, runId: string) {
  await tx.execute(sql`select graphile_worker.remove_job(${runId}::text)`)
}

/** Of a row of `graphile_worker.jobs`: a worker has it, or one will take it up. */
export const isLiveJob = sql`(locked_at is not null or attempts < max_attempts)`

export async function hasLiveJob(tx: Tx, runId: string): Promise<boolean> {
  const rows = await tx.execute(sql`select from graphile_worker.jobs where key = ${runId}::text and ${isLiveJob}`)
  return rows.length > 0
}

/** When the next try of each of these runs is due; only runs that have a job that nobody works yet. */
export async function runsDue(tx: Tx, runIds: string[]): Promise<Map<string, Date>> {
  if (runIds.length === 0) return new Map()
  const rows = await tx.execute<{ key: string; run_at: string }>(sql`
    select key, run_at from graphile_worker.jobs where key = any(${sql.param(runIds)}::text[]) and locked_at is null`)
  return new Map(rows.map(({ key, run_at }) => [key, new Date(run_at)]))
}
