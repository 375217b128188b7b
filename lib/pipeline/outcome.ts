import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { pipelineRuns, pipelineStages, type RunResult } from '@/db/schema/pipeline'
import { log } from '@/lib/log'
import { changeStatus } from '@/lib/sessions/end-session'
import type { SessionRow } from '@/lib/sessions/view'
import type { TrainingSummary } from './schema'
import type { ArchivingOutput } from './stages/outputs'

const withdrawn = 'No training examples generated: consent was withdrawn'

/** What training yielded; of a session whose consent was withdrawn since the run read it, nothing. */
export function consented(summary: TrainingSummary, consents: boolean): TrainingSummary {
  if (consents) return summary
  const { metadata, processing } = summary
  return {
    exampleCount: 0,
    metadata: { ...metadata, reason: metadata.reason ?? withdrawn },
    processing: { ...processing, characters: 0 },
  }
}

/** The last stage is done: the run has its result and the session is completed. */
export async function finishRun(runId: string, session: SessionRow, archived: ArchivingOutput, now: Date, tx: Tx) {
  const [run] = await tx
    .select({ startedAt: pipelineRuns.startedAt, createdAt: pipelineRuns.createdAt })
    .from(pipelineRuns)
    .where(eq(pipelineRuns.id, runId))
  if (!run) throw new Error('The run vanished.')
  const durationMs = now.getTime() - (run.startedAt ?? run.createdAt).getTime()
  const result: RunResult = session.trainingConsent
    ? { ...archived, durationMs }
    : {
        ...archived,
        exampleCount: 0,
        examplesPerInteraction: 0,
        characters: 0,
        durationMs,
        reason: archived.reason ?? withdrawn,
      }
  const done = { status: 'completed' as const, error: null, result, endedAt: now }
  await tx.update(pipelineRuns).set(done).where(eq(pipelineRuns.id, runId))
  // What the stages handed on has served, and the first of them held raw text.
  await tx.update(pipelineStages).set({ output: null }).where(eq(pipelineStages.runId, runId))
  const { exampleCount, characters, reason } = result
  await changeStatus(session, 'completed', { runId, examples: exampleCount, ...(reason ? { reason } : {}) }, now, tx)
  log.info({ exampleCount, characters, durationMs }, 'Training data saved')
  log.info({ runId }, 'Session completed')
}
