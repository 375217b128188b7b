import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { type Stage, stages } from '@/db/enums'
import { pipelineAttempts, pipelineRuns, pipelineSettings, pipelineStages, type StageError } from '@/db/schema/pipeline'
import { record } from '@/lib/events/record'
import { addJob } from '@/lib/queue'
import { changeStatus } from '@/lib/sessions/end-session'
import { lockSession } from '@/lib/sessions/find'
import type { SessionRow } from '@/lib/sessions/view'
import { pack, unpack } from './handed-on'
import { consented, finishRun } from './outcome'
import { qualityThreshold } from './score'
import type { ArchivingOutput } from './stages/outputs'
import { publish, settleFormer, type Trained } from './store-examples'
import { notTaking } from './take-up'

export const triesPerStage = 5

/** One attempt at one stage: `n` counts all attempts at it, `attempt` those since the last (re)start. */
export type Step = {
  runId: string
  sessionId: string
  stage: Stage
  n: number
  attempt: number
  priority: number
  /** What an example must reach to be made. */
  threshold: number
  /** What the stage before handed on; null for the first. */
  input: unknown
}

/** What a stage has come to: what it hands on, or, of training, its examples with it. */
export type Yielded = { output: unknown } | { trained: Trained }

type Standing = {
  status: string
  stage: Stage
  session_id: string
  attempt: number
  priority: number
  held: boolean
  threshold: number | null
  n: number
}

function stageBefore(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) - 1] ?? null
}

/** Opens an attempt at the stage where the run stands; null when the run is over, or has not begun and no new sessions are taken. */
export async function claimRun(runId: string, now: Date): Promise<Step | null> {
  const claimed = await db.transaction(async (tx) => {
    const [run] = await tx.execute<Standing>(sql`
      select run.status, run.stage, run.session_id, run.attempt, run.priority,
        run.started_at is null and ${notTaking} as held, (select threshold from ${pipelineSettings}) as threshold,
        (select coalesce(max(n), 0)::int from ${pipelineAttempts} where run_id = run.id and stage = run.stage) as n
      from ${pipelineRuns} run where run.id = ${runId} for update`)
    if (!run || (run.status !== 'waiting' && run.status !== 'running')) return null
    // It waits: takeUpHeld puts it on the queue again.
    if (run.held) return null
    // The queue gives a job to one worker at a time: an attempt still open is a dead worker's.
    const lost: StageError = { message: 'The worker stopped before it finished.', stack: null }
    await tx.execute(sql`
      update ${pipelineAttempts} set ended_at = ${now.toISOString()}, error = ${JSON.stringify(lost)}::jsonb
      where run_id = ${runId} and stage = ${run.stage} and ended_at is null`)
    const step = {
      runId,
      sessionId: run.session_id,
      stage: run.stage,
      n: run.n + 1,
      attempt: run.attempt + 1,
      priority: run.priority,
      threshold: run.threshold ?? qualityThreshold,
    }
    await openAttempt(step, now, tx)
    return step
  })
  return claimed && { ...claimed, input: await outputOf(runId, stageBefore(claimed.stage)) }
}

async function outputOf(runId: string, stage: Stage | null): Promise<unknown> {
  if (!stage) return null
  const [row] = await db
    .select({ output: pipelineStages.output })
    .from(pipelineStages)
    .where(and(eq(pipelineStages.runId, runId), eq(pipelineStages.stage, stage)))
  return row?.output ? unpack(row.output) : null
}

/** One statement: the attempt, the stage and the run say that the work has begun. */
async function openAttempt({ runId, stage, n, attempt }: Omit<Step, 'input'>, now: Date, tx: Tx) {
  const at = now.toISOString()
  await tx.execute(sql`
    with opened as (
      insert into ${pipelineAttempts} (run_id, stage, n, started_at) values (${runId}, ${stage}, ${n}, ${at})
    ), standing as (
      insert into ${pipelineStages} (run_id, stage, status, started_at) values (${runId}, ${stage}, 'running', ${at})
      on conflict (run_id, stage) do update set status = 'running', started_at = excluded.started_at, ended_at = null
    )
    update ${pipelineRuns}
    set status = 'running', stage = ${stage}, attempt = ${attempt}, error = null, started_at = coalesce(started_at, ${at}::timestamptz)
    where id = ${runId}`)
}

/** Closes the attempt and the stage, if the attempt is still the run's own: not cancelled meanwhile, not taken over by another worker. */
async function closeAttempt(
  step: Step,
  end: {
    status: 'completed' | 'failed' | 'waiting'
    output: Buffer | null
    metrics: unknown
    error: StageError | null
  },
  now: Date,
  tx: Tx,
): Promise<SessionRow | null> {
  const session = await lockSession(step.sessionId, tx)
  const at = now.toISOString()
  const closed = await tx.execute(sql`
    with run as (
      select id from ${pipelineRuns} where id = ${step.runId} and status = 'running' for update
    ), attempt as (
      update ${pipelineAttempts}
      set ended_at = ${at}, metrics = ${JSON.stringify(end.metrics)}::jsonb, error = ${JSON.stringify(end.error)}::jsonb
      where run_id = (select id from run) and stage = ${step.stage} and n = ${step.n} and ended_at is null
      returning run_id
    )
    update ${pipelineStages} set status = ${end.status}, output = ${end.output}::bytea, ended_at = ${at}
    where run_id = (select run_id from attempt) and stage = ${step.stage}
    returning run_id`)
  return session && closed.length > 0 ? session : null
}

async function recordStep(session: SessionRow, step: Step, data: Record<string, unknown>, now: Date, tx: Tx) {
  const event = { sessionId: session.id, personId: session.personId, type: 'pipeline', source: 'system' as const }
  const what = { runId: step.runId, stage: step.stage, attempt: step.n, ...data }
  await record([{ ...event, data: what, occurredAt: now }], tx)
}

/** Commits what a stage yielded and opens the next. @returns the next step; null after the last, or when the attempt was no longer ours. */
export async function completeStage(
  step: Step,
  yielded: Yielded,
  metrics: { durationMs: number; log: string[] },
  now: Date,
): Promise<Step | null> {
  const packed = 'output' in yielded ? await pack(yielded.output) : null
  let replaces = false
  const next = await db.transaction(async (tx) => {
    const consents = 'output' in yielded || (await lockSession(step.sessionId, tx))?.trainingConsent === true
    const output = 'output' in yielded ? yielded.output : consented(yielded.trained.summary, consents)
    const handed = packed ?? (await pack(output))
    const session = await closeAttempt(step, { status: 'completed', output: handed, metrics, error: null }, now, tx)
    if (!session) return null
    await recordStep(session, step, { status: 'completed', durationMs: metrics.durationMs }, now, tx)
    if ('trained' in yielded)
      replaces = await publish(step, consents ? yielded.trained : { rest: [], stored: 0 }, now, tx)
    const stage = stages[stages.indexOf(step.stage) + 1]
    if (!stage) {
      await finishRun(step.runId, session, output as ArchivingOutput, now, tx)
      return null
    }
    const following = { ...step, stage, n: await nextN(step.runId, stage, tx), attempt: 1, input: output }
    await openAttempt(following, now, tx)
    return following
  })
  if (replaces) await settleFormer(step.sessionId)
  return next
}

async function nextN(runId: string, stage: Stage, tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(
    sql`select coalesce(max(n), 0)::int + 1 as n from ${pipelineAttempts} where run_id = ${runId} and stage = ${stage}`,
  )
  return row?.n ?? 1
}

/** Commits a failed attempt: another try later, or, after the fifth, the end of the run and of the session's processing. */
export async function failStage(step: Step, error: StageError, now: Date, retryDelay: (attempt: number) => number) {
  const last = step.attempt >= triesPerStage
  const { runId, stage } = step
  await db.transaction(async (tx) => {
    const status = last ? 'failed' : 'waiting'
    const session = await closeAttempt(step, { status, output: null, metrics: null, error }, now, tx)
    if (!session) return
    await recordStep(session, step, { status: last ? 'failed' : 'retrying', message: error.message }, now, tx)
    const told = JSON.stringify({ title: 'Processing job failed', message: error.message, stage })
    await tx.execute(sql`
      update ${pipelineRuns} set status = ${status}, error = ${told}::jsonb, ended_at = ${last ? now.toISOString() : null}::timestamptz
      where id = ${runId}`)
    if (last) {
      await changeStatus(session, 'failed', { runId, reason: error.message }, now, tx)
      return
    }
    const runAt = new Date(now.getTime() + retryDelay(step.attempt))
    await addJob(tx, 'pipeline_run', { runId }, { runAt, priority: step.priority })
  })
}
