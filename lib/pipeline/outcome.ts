import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { pipelineRuns, pipelineStages, type RunResult, trainingExamples } from '@/db/schema/pipeline'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import { changeStatus } from '@/lib/sessions/end-session'
import { lockSession } from '@/lib/sessions/find'
import type { SessionRow } from '@/lib/sessions/view'
import { type TrainingResult, trainingResult } from './schema'

type Place = { runId: string; sessionId: string }

/**
 * What the training stage yielded, without its examples when consent was withdrawn since the run read it. Holds the session's row, so that
 * a withdrawal comes before, and is seen here, or after, and finds the examples stored.
 */
export async function withConsent(sessionId: string, output: unknown, tx: Tx): Promise<TrainingResult> {
  const session = await lockSession(sessionId, tx)
  return consented(trainingResult.parse(output), session)
}

function consented(result: TrainingResult, session: Pick<SessionRow, 'trainingConsent'> | null): TrainingResult {
  if (session?.trainingConsent) return result
  const reason = result.metadata.reason ?? 'No training examples generated: consent was withdrawn'
  const processing = { ...result.processing, characters: 0 }
  return { ...result, examples: [], metadata: { ...result.metadata, reason }, processing }
}

/** Stores what the training stage yielded in place of what the session had before. */
export async function storeExamples({ runId, sessionId }: Place, output: unknown, now: Date, tx: Tx) {
  const { examples } = trainingResult.parse(output)
  await tx.delete(trainingExamples).where(eq(trainingExamples.sessionId, sessionId))
  const atOnce = 500
  for (let at = 0; at < examples.length; at += atOnce) {
    await tx.insert(trainingExamples).values(
      examples.slice(at, at + atOnce).map((example, i) => ({
        id: newId(now.getTime()),
        sessionId,
        runId,
        ordinal: at + i,
        kind: example.kind,
        messages: example.messages,
        tools: example.tools ?? null,
        quality: example.quality,
        signals: example.signals,
        dedupeHash: example.dedupeHash,
        sourceEventIds: example.sourceEventIds,
        createdAt: now,
      })),
    )
  }
}

/** The last stage is done: the run has its result and the session is completed. */
export async function finishRun({ runId }: Place, session: SessionRow, now: Date, tx: Tx) {
  const [row] = await tx
    .select({ training: pipelineStages.output, startedAt: pipelineRuns.startedAt, createdAt: pipelineRuns.createdAt })
    .from(pipelineRuns)
    .innerJoin(pipelineStages, and(eq(pipelineStages.runId, pipelineRuns.id), eq(pipelineStages.stage, 'training')))
    .where(eq(pipelineRuns.id, runId))
  if (!row) throw new Error('The run vanished.')
  const { examples, metadata, processing } = consented(trainingResult.parse(row.training), session)
  const { interactionCount, overallQuality, reason } = metadata
  const { characters } = processing
  const durationMs = now.getTime() - (row.startedAt ?? row.createdAt).getTime()
  const result: RunResult = {
    exampleCount: examples.length,
    interactionCount,
    examplesPerInteraction: interactionCount === 0 ? 0 : examples.length / interactionCount,
    overallQuality,
    characters,
    durationMs,
    reason,
  }
  const done = { status: 'completed' as const, error: null, result, endedAt: now }
  await tx.update(pipelineRuns).set(done).where(eq(pipelineRuns.id, runId))
  // What the stages handed on has served, and the first of them held raw text.
  await tx.update(pipelineStages).set({ output: null }).where(eq(pipelineStages.runId, runId))
  await changeStatus(session, 'completed', { runId, examples: examples.length, ...(reason ? { reason } : {}) }, now, tx)
  log.info({ exampleCount: examples.length, characters, durationMs }, 'Training data saved')
  log.info({ runId }, 'Session completed')
}
