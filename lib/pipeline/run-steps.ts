import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { type Stage, stages } from '@/db/enums'
import { pipelineAttempts, pipelineRuns, pipelineStages, type StageError } from '@/db/schema/pipeline'
import { record } from '@/lib/events/record'
import { addJob } from '@/lib/queue'
import { changeStatus } from '@/lib/sessions/end-session'
import { lockSession } from '@/lib/sessions/find'
import type { SessionRow } from '@/lib/sessions/view'
import { pack, unpack } from './handed-on'
import { consented, finishRun } from './outcome'
import { qualityThreshold } from './score'
import type { ArchivingOutput } from './stages/outputs'
import { handOver, type Metrics, openAttempt } from './step-statements'
import { settleFormer, type Trained } from './store-examples'
import { pipelineVersion } from './version'

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
  /** Whether it was read from the database, and is to be checked. */
  isStored: boolean
}

/** What a stage has come to: what it hands on; of training, whose examples are stored by then, their sum. */
export type Yielded = { output: unknown } | { trained: Trained }

function stageBefore(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) - 1] ?? null
}

/** Opens an attempt at the stage where the run stands; null when the run is over, or has not begun and no new sessions are taken. */
export async function claimRun(runId: string, now: Date): Promise<Step | null> {
  const claimed = await openAttempt(runId, now)
  if (!claimed) return null
  const { session_id: sessionId, threshold, ...standing } = claimed
  // A run taken up here was left after its examples were published, and maybe before those of before were let go of.
  if (standing.stage === 'archiving') await settleFormer(sessionId)
  const input = await outputOf(runId, stageBefore(standing.stage))
  return { runId, sessionId, ...standing, threshold: threshold ?? qualityThreshold, input, isStored: true }
}

async function outputOf(runId: string, stage: Stage | null): Promise<unknown> {
  if (!stage) return null
  const [row] = await db
    .select({ output: pipelineStages.output })
    .from(pipelineStages)
    .where(and(eq(pipelineStages.runId, runId), eq(pipelineStages.stage, stage)))
  return row?.output ? unpack(row.output) : null
}

/**
 * Closes a failed attempt and its stage, if the attempt is still the run's own: not cancelled meanwhile, not taken over by another worker. The
 * session's row must be locked.
 */
async function closeAttempt(
  step: Step,
  end: { status: 'failed' | 'waiting'; error: StageError },
  now: Date,
  tx: Tx,
): Promise<boolean> {
  const at = now.toISOString()
  const closed = await tx.execute(sql`
    with run as (
      select id from ${pipelineRuns} where id = ${step.runId} and status = 'running' for update
    ), attempt as (
      update ${pipelineAttempts}
      set ended_at = ${at}, error = ${JSON.stringify(end.error)}::jsonb
      where run_id = (select id from run) and stage = ${step.stage} and n = ${step.n} and ended_at is null
      returning run_id
    )
    update ${pipelineStages} set status = ${end.status}, output = null, ended_at = ${at}
    where run_id = (select run_id from attempt) and stage = ${step.stage}
    returning run_id`)
  return closed.length > 0
}

async function recordStep(session: SessionRow, step: Step, data: Record<string, unknown>, now: Date, tx: Tx) {
  const event = { sessionId: session.id, personId: session.personId, type: 'pipeline', source: 'system' as const }
  const what = { runId: step.runId, stage: step.stage, attempt: step.n, ...data }
  await record([{ ...event, data: what, occurredAt: now }], tx)
}

/** Commits what a stage yielded and opens the next. @returns the next step; null after the last, or when the attempt was no longer ours. */
export async function completeStage(step: Step, yielded: Yielded, metrics: Metrics, now: Date): Promise<Step | null> {
  if ('trained' in yielded) return completeTraining(step, yielded.trained, metrics, now)
  const next = stages[stages.indexOf(step.stage) + 1]
  if (!next) {
    await finishRun(step, yielded.output as ArchivingOutput, metrics, now)
    return null
  }
  const handed = await handOver(step, next, { output: await pack(yielded.output), metrics, publishes: null }, now)
  return handed && { ...step, stage: next, n: handed.n, attempt: 1, input: yielded.output, isStored: false }
}

/** The examples become the session's with the stage; those of before are let go of after it. */
async function completeTraining(step: Step, trained: Trained, metrics: Metrics, now: Date): Promise<Step | null> {
  const { summary } = trained
  const output = await pack(summary)
  const handed = await handOver(step, 'archiving', { output, metrics, publishes: pipelineVersion }, now)
  if (!handed) return null
  if (handed.replaces) await settleFormer(step.sessionId)
  const input = consented(summary, handed.consents)
  return { ...step, stage: 'archiving', n: handed.n, attempt: 1, input, isStored: false }
}

/** Commits a failed attempt: another try later, or, after the fifth, the end of the run and of the session's processing. */
export async function failStage(step: Step, error: StageError, now: Date, retryDelay: (attempt: number) => number) {
  const last = step.attempt >= triesPerStage
  const { runId, stage } = step
  await db.transaction(async (tx) => {
    const status = last ? 'failed' : 'waiting'
    const session = await lockSession(step.sessionId, tx)
    if (!session || !(await closeAttempt(step, { status, error }, now, tx))) return
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
