import { desc, eq, inArray, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { SessionStatus } from '@/db/enums'
import { pipelineRuns } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import { addJob } from '@/lib/queue'
import { lockSession } from './find'
import { endHold, notHeld } from './hold'
import { mayBecome } from './life'
import type { SessionRow } from './view'

export type EndReason = 'stopped' | 'left' | 'finished' | 'expired' | 'replaced' | 'imported' | 'joined' | 'unjoined'

/** Changes the status in the caller's transaction and puts the change on the timeline. The row must be locked. */
export async function changeStatus(
  session: Pick<SessionRow, 'id' | 'personId' | 'status'>,
  to: SessionStatus,
  detail: Record<string, unknown>,
  now: Date,
  tx: Tx,
) {
  const from = session.status
  if (!mayBecome(from, to)) throw new AppError('conflict', `A session cannot go from ${from} to ${to}.`)
  await tx.update(sessions).set({ status: to, updatedAt: now }).where(eq(sessions.id, session.id))
  await record(
    [
      {
        sessionId: session.id,
        personId: session.personId,
        type: 'status',
        source: 'system',
        data: { from, to, ...detail },
        occurredAt: now,
      },
    ],
    tx,
  )
  session.status = to
}

/** Makes a run of the pipeline for an ended session and queues its first stage. The session's row must be locked. */
export async function queueRun(session: SessionRow, now: Date, tx: Tx): Promise<string> {
  const runId = newId(now.getTime())
  await changeStatus(session, 'processing', { runId }, now, tx)
  return openRun({ runId, sessionId: session.id }, now, tx)
}

/** The run and its job alone, for a session that is `processing` already. */
export async function openRun(
  { runId, sessionId }: { runId: string; sessionId: string },
  now: Date,
  tx: Tx,
): Promise<string> {
  await tx.insert(pipelineRuns).values({ id: runId, sessionId, status: 'waiting', stage: 'validation', createdAt: now })
  const jobId = await addJob(tx, 'pipeline_run', { runId })
  const [row] = await tx
    .select({ size: sql<number>`count(*)::int` })
    .from(pipelineRuns)
    .where(inArray(pipelineRuns.status, ['waiting', 'running']))
  log.info({ jobId, type: 'session_complete', sessionId, priority: 0, queueSize: row?.size }, 'Job queued')
  return runId
}

/**
 * The only end of a session, whoever ends it: says so on the timeline and queues its run.
 * Again on an ended session it changes nothing.
 * @returns the session as it is now and the newest run.
 * @throws AppError `session_not_found`.
 */
export async function endSession(
  options: { sessionId: string; reason: EndReason; now?: Date },
  tx: Tx = db,
): Promise<{ session: SessionRow; runId: string }> {
  const now = options.now ?? new Date()
  return tx.transaction(async (inner) => {
    const session = await lockSession(options.sessionId, inner)
    if (!session) throw new AppError('session_not_found')
    if (session.status !== 'active') return { session, runId: await newestRun(session.id, inner) }
    await changeStatus(
      session,
      options.reason === 'expired' ? 'expired' : 'ended',
      { reason: options.reason },
      now,
      inner,
    )
    await endHold(session, 'ended', now, inner)
    await inner.update(sessions).set({ endedAt: now, endReason: options.reason }).where(eq(sessions.id, session.id))
    const runId = await queueRun(session, now, inner)
    return { session: { ...session, ...notHeld, endedAt: now, endReason: options.reason, updatedAt: now }, runId }
  })
}

async function newestRun(sessionId: string, tx: Tx): Promise<string> {
  const [run] = await tx
    .select({ id: pipelineRuns.id })
    .from(pipelineRuns)
    .where(eq(pipelineRuns.sessionId, sessionId))
    .orderBy(desc(pipelineRuns.createdAt))
    .limit(1)
  if (!run) throw new AppError('internal', undefined, { cause: new Error(`session ${sessionId} ended without a run`) })
  return run.id
}
