import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { pipelineRuns } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import { newId } from '@/lib/ids'
import { addJob, hasLiveJob, isLiveJob, removeRunJob } from '@/lib/queue'
import { changeStatus, openRun, queueRun } from '@/lib/sessions/end-session'
import type { SessionRow } from '@/lib/sessions/view'
import { notTaking } from './take-up'

/** What is to hold of every session, by the name of its breach. */
export type Rule = {
  what: string
  /** One statement: breaches as `session_id` and `run_id`, at most so many. It writes nothing, so that it holds no live tail back. */
  find: (atMost: number) => SQL
  /** Mends one, its session's row locked. @returns the run it concerns; null when it was no breach any more. */
  mend: (session: SessionRow, now: Date, tx: Tx) => Promise<string | null>
}

const open = sql`status in ('waiting', 'running')`
const why = { repaired: true }

type Run = typeof pipelineRuns.$inferSelect

async function openRunOf(session: SessionRow, tx: Tx): Promise<Run | null> {
  const [run] = await tx
    .select()
    .from(pipelineRuns)
    .where(and(eq(pipelineRuns.sessionId, session.id), inArray(pipelineRuns.status, ['waiting', 'running'])))
    .for('update')
  return run ?? null
}

async function newestRunOf(session: SessionRow, tx: Tx): Promise<Run | null> {
  const [run] = await tx
    .select()
    .from(pipelineRuns)
    .where(eq(pipelineRuns.sessionId, session.id))
    .orderBy(desc(pipelineRuns.createdAt))
    .limit(1)
  return run ?? null
}

/** Whoever is over has a run. */
const everyEndHasItsRun: Rule = {
  what: 'session_without_run',
  find: (atMost) => sql`
    select id as session_id, null as run_id from ${sessions} where status in ('ended', 'expired') limit ${atMost}`,
  async mend(session, now, tx) {
    if (session.status !== 'ended' && session.status !== 'expired') return null
    const run = await openRunOf(session, tx)
    if (!run) return queueRun(session, now, tx)
    await changeStatus(session, 'processing', { runId: run.id, ...why }, now, tx)
    return run.id
  },
}

/** Whoever is processing has a run that is not over. */
const processingHasAnOpenRun: Rule = {
  what: 'session_left_processing',
  find: (atMost) => sql`
    select s.id as session_id, null as run_id from ${sessions} s
    where s.status = 'processing' and not exists (select from ${pipelineRuns} where session_id = s.id and ${open})
    limit ${atMost}`,
  async mend(session, now, tx) {
    if (session.status !== 'processing' || (await openRunOf(session, tx))) return null
    const run = await newestRunOf(session, tx)
    if (!run) return openRun({ runId: newId(now.getTime()), sessionId: session.id }, now, tx)
    await changeStatus(session, run.status === 'completed' ? 'completed' : 'failed', { runId: run.id, ...why }, now, tx)
    return run.id
  },
}

/** Whoever has a run that is not over is processing. */
const anOpenRunIsOfAProcessingSession: Rule = {
  what: 'run_of_settled_session',
  find: (atMost) => sql`
    select s.id as session_id, run.id as run_id from ${pipelineRuns} run join ${sessions} s on s.id = run.session_id
    where run.${open} and s.status in ('active', 'completed', 'failed') limit ${atMost}`,
  async mend(session, now, tx) {
    const run = await openRunOf(session, tx)
    if (!run || session.status === 'processing') return null
    if (session.status !== 'active') {
      await changeStatus(session, 'processing', { runId: run.id, ...why }, now, tx)
      return run.id
    }
    const error = { title: 'Processing job failed', message: 'Its session has not ended.', stage: run.stage }
    await tx.update(pipelineRuns).set({ status: 'cancelled', error, endedAt: now }).where(eq(pipelineRuns.id, run.id))
    await removeRunJob(tx, run.id)
    return run.id
  },
}

/** A run that is not over has a job that is worked or will be, but while it waits for new sessions to be taken. */
const anOpenRunHasItsJob: Rule = {
  what: 'run_without_job',
  find: (atMost) => sql`
    select run.session_id, run.id as run_id from ${pipelineRuns} run
    where run.${open} and (run.started_at is not null or not ${notTaking}) and not exists (
      select from graphile_worker.jobs job where job.key = run.id::text and ${isLiveJob})
    limit ${atMost}`,
  async mend(session, _now, tx) {
    const run = await openRunOf(session, tx)
    if (!run || (await hasLiveJob(tx, run.id))) return null
    await removeRunJob(tx, run.id)
    await addJob(tx, 'pipeline_run', { runId: run.id }, { priority: run.priority })
    return run.id
  },
}

/** In this order: a rule may leave to those after it what it has set right in part. */
export const rules: readonly Rule[] = [
  everyEndHasItsRun,
  processingHasAnOpenRun,
  anOpenRunIsOfAProcessingSession,
  anOpenRunHasItsJob,
]
