import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { log } from './log'

/** Every kind of work on the queue, with what it is given. */
export type Jobs = {
  pipeline_run: { runId: string }
  alert_webhook: { deliveryId: string }
}

export type JobName = keyof Jobs

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
  const [job] = await tx.execute<{ id: string; size: number }>(sql`
    select (graphile_worker.add_job(
      ${name}, ${JSON.stringify(payload)}::json,
      run_at => ${options.runAt?.toISOString() ?? null}::timestamptz,
      priority => ${options.priority ?? 0}::int,
      max_attempts => 25)).id`)
  log.debug({ jobId: job?.id, type: name, ...(options.sessionId ? { sessionId: options.sessionId } : {}) }, 'Job added')
  return job?.id ?? null
}
