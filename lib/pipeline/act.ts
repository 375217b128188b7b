import { and, eq, gte, inArray, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { type Stage, stages } from '@/db/enums'
import { pipelineAttempts, pipelineRuns, pipelineStages } from '@/db/schema/pipeline'
import { AppError } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import { log } from '@/lib/log'
import { type Actor, demand } from '@/lib/people/actor'
import { addJob, removeRunJob } from '@/lib/queue'
import { changeStatus } from '@/lib/sessions/end-session'
import { lockSession } from '@/lib/sessions/find'
import { canActOnPipeline } from './access'

/** Who acted, as the timeline keeps it. */
function actedBy({ person, key }: Actor): { by: string } | { byKey: string } | null {
  if (person) return { by: person.customerId }
  return key ? { byKey: key.name } : null
}

/** Session first, run second: the order in which the runner takes them too. */
async function lockBoth(runId: string, tx: Tx) {
  const [known] = isUuid(runId)
    ? await tx.select({ sessionId: pipelineRuns.sessionId }).from(pipelineRuns).where(eq(pipelineRuns.id, runId))
    : []
  const session = known ? await lockSession(known.sessionId, tx) : null
  const [run] = session ? await tx.select().from(pipelineRuns).where(eq(pipelineRuns.id, runId)).for('update') : []
  if (!session || !run) throw new AppError('not_found')
  return { session, run }
}

/** Whether what the stage before handed on is still there; a completed run has let go of it. */
async function hasInput(runId: string, stage: Stage, tx: Tx): Promise<boolean> {
  const previous = stages[stages.indexOf(stage) - 1]
  if (!previous) return true
  const [row] = await tx
    .select({ kept: sql<boolean>`${pipelineStages.output} is not null` })
    .from(pipelineStages)
    .where(and(eq(pipelineStages.runId, runId), eq(pipelineStages.stage, previous)))
  return row?.kept ?? false
}

/**
 * Starts a run that is over again, from the stage it stopped at or the one named, or from the first where a completed run
 * has let go of what lies between.
 * @throws AppError `not_found`, `forbidden`, `conflict` while it still runs or a stage before `fromStage` never finished.
 */
export async function retryRun(options: { actor: Actor; runId: string; fromStage?: Stage; now?: Date }) {
  demand(options.actor, canActOnPipeline(options.actor))
  const now = options.now ?? new Date()
  await db.transaction(async (tx) => {
    const { session, run } = await lockBoth(options.runId, tx)
    if (run.status === 'waiting' || run.status === 'running')
      throw new AppError('conflict', 'This run is still on its way.')
    if (session.status !== 'failed' && session.status !== 'completed') {
      throw new AppError('conflict', 'Another run of this session is on its way.')
    }
    const wanted = options.fromStage ?? run.stage
    const stage = (await hasInput(run.id, wanted, tx)) ? wanted : 'validation'
    const later = stages.slice(stages.indexOf(stage))
    if (stages.indexOf(wanted) > stages.indexOf(run.stage)) {
      throw new AppError('conflict', `This run has not come to ${wanted} yet.`)
    }
    await changeStatus(session, 'processing', { runId: run.id, retryFrom: stage, ...actedBy(options.actor) }, now, tx)
    await tx.delete(pipelineStages).where(and(eq(pipelineStages.runId, run.id), inArray(pipelineStages.stage, later)))
    // Its time is that of its new beginning: nobody worked it in between.
    const startedAt = run.startedAt && now
    await tx
      .update(pipelineRuns)
      .set({ status: 'waiting', stage, attempt: 0, error: null, result: null, startedAt, endedAt: null })
      .where(eq(pipelineRuns.id, run.id))
    const jobId = await addJob(tx, 'pipeline_run', { runId: run.id })
    const queueSize = await tx.$count(pipelineRuns, inArray(pipelineRuns.status, ['waiting', 'running']))
    const told = { jobId, type: 'session_complete', sessionId: session.id, priority: run.priority, queueSize }
    log.info(told, 'Job queued')
  })
}

/** Stops a run for good; its session is `failed` with that reason. @throws AppError `not_found`, `forbidden`, `conflict`. */
export async function cancelRun(options: { actor: Actor; runId: string; now?: Date }) {
  demand(options.actor, canActOnPipeline(options.actor))
  const now = options.now ?? new Date()
  await db.transaction(async (tx) => {
    const { session, run } = await lockBoth(options.runId, tx)
    if (run.status !== 'waiting' && run.status !== 'running')
      throw new AppError('conflict', 'This run is over already.')
    const error = { title: 'Processing job failed', message: 'Cancelled by staff.', stage: run.stage }
    await tx
      .update(pipelineStages)
      .set({ status: 'cancelled', endedAt: now })
      .where(and(eq(pipelineStages.runId, run.id), inArray(pipelineStages.status, ['waiting', 'running'])))
    await tx
      .update(pipelineAttempts)
      .set({ endedAt: now, error: { message: 'Cancelled by staff.', stack: null } })
      .where(
        and(eq(pipelineAttempts.runId, run.id), sql`${pipelineAttempts.endedAt} is null`, gte(pipelineAttempts.n, 1)),
      )
    await tx.update(pipelineRuns).set({ status: 'cancelled', error, endedAt: now }).where(eq(pipelineRuns.id, run.id))
    await removeRunJob(tx, run.id)
    const reason = 'Cancelled by staff.'
    await changeStatus(session, 'failed', { runId: run.id, reason, ...actedBy(options.actor) }, now, tx)
  })
}
