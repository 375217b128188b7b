import { sql } from '@/db/client'
import type { Stage } from '@/db/enums'
import type { RunResult } from '@/db/schema/pipeline'
import { log } from '@/lib/log'
import type { TrainingSummary } from './schema'
import type { ArchivingOutput } from './stages/outputs'
import type { Metrics } from './step-statements'

type Place = { runId: string; sessionId: string; stage: Stage; n: number }

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

/**
 * The last stage is done: the run has its result and the session, which `life.ts` lets go from processing to completed, is. One statement, as
 * every run does it. Nothing happens when the attempt was no longer the run's own.
 */
export async function finishRun(step: Place, archived: ArchivingOutput, metrics: Metrics, now: Date) {
  const { runId, sessionId, stage, n } = step
  const at = now.toISOString()
  const told = { runId, stage, attempt: n, status: 'completed', durationMs: metrics.durationMs }
  const nothing = { exampleCount: 0, examplesPerInteraction: 0, characters: 0, reason: archived.reason ?? withdrawn }
  const [finished] = await sql<{ result: RunResult }[]>`
    with session as (
      select id, person_id, training_consent from sessions where id = ${sessionId} and status = 'processing' for update
    ), run as (
      select id, coalesce(started_at, created_at) as began from pipeline_runs
      where id = ${runId} and status = 'running' and exists (select from session) for update
    ), closed as (
      update pipeline_attempts set ended_at = ${at}::timestamptz, metrics = ${JSON.stringify(metrics)}::jsonb
      where run_id = (select id from run) and stage = ${stage} and n = ${n} and ended_at is null
      returning run_id
    ), outcome as (
      select ${JSON.stringify(archived)}::jsonb
        || case when session.training_consent then '{}' else ${JSON.stringify(nothing)}::jsonb end
        || jsonb_build_object('durationMs', round(extract(epoch from ${at}::timestamptz - run.began) * 1000)) as result
      from session, run, closed
    ), stood as (
      -- What the stages handed on has served, and the first of them held raw text.
      update pipeline_stages set output = null, status = case when stage = ${stage} then 'completed' else status end,
        ended_at = case when stage = ${stage} then ${at}::timestamptz else ended_at end
      where run_id = (select run_id from closed)
    ), told as (
      insert into events (session_id, person_id, type, source, data, occurred_at)
      select session.id, session.person_id, step.type, 'system', step.data, ${at}::timestamptz
      from session, outcome, lateral (values
        ('pipeline', ${JSON.stringify(told)}::jsonb),
        ('status', jsonb_strip_nulls(jsonb_build_object('from', 'processing', 'to', 'completed', 'runId', ${runId}::text,
          'examples', result->'exampleCount', 'reason', result->'reason')))
      ) as step (type, data)
    ), ended as (
      update sessions set status = 'completed', updated_at = ${at}::timestamptz where id = (select session.id from session, closed)
    )
    update pipeline_runs set status = 'completed', error = null, result = outcome.result, ended_at = ${at}::timestamptz
    from outcome where pipeline_runs.id = ${runId}
    returning pipeline_runs.result`
  if (!finished) return
  const { exampleCount, characters, durationMs } = finished.result
  log.info({ exampleCount, characters, durationMs }, 'Training data saved')
  log.info({ runId }, 'Session completed')
}
