import { sql } from '@/db/client'
import type { Stage } from '@/db/enums'
import type { StageError } from '@/db/schema/pipeline'

/**
 * What every run does again and again, one prepared statement each: what it writes is one commit, for one round trip.
 * Each takes the session's row first and the run's after it, as everything does that takes both.
 */

export type Metrics = { durationMs: number; log: string[] }

type Claimed = {
  session_id: string
  stage: Stage
  n: number
  attempt: number
  priority: number
  threshold: number | null
}

const lost: StageError = { message: 'The worker stopped before it finished.', stack: null }

/**
 * Opens an attempt at the stage where a run stands. The queue gives a job to one worker at a time: an attempt still open is a dead worker's,
 * and is closed.
 * @returns null when the run is over, or has not begun and no new sessions are taken.
 */
export async function openAttempt(runId: string, now: Date): Promise<Claimed | null> {
  const at = now.toISOString()
  const [claimed] = await sql<Claimed[]>`
    with run as (
      select id, session_id, stage, attempt, priority from pipeline_runs
      where id = ${runId} and status in ('waiting', 'running')
        and (started_at is not null or not exists (select from pipeline_settings where not taking))
      for update
    ), lost as (
      update pipeline_attempts attempt set ended_at = ${at}::timestamptz, error = ${JSON.stringify(lost)}::jsonb
      from run where attempt.run_id = run.id and attempt.stage = run.stage and attempt.ended_at is null
    ), opened as (
      insert into pipeline_attempts (run_id, session_id, stage, n, started_at)
      select run.id, run.session_id, run.stage, 1 + coalesce((
        select max(n) from pipeline_attempts before where before.run_id = run.id and before.stage = run.stage), 0), ${at}::timestamptz
      from run returning n
    ), standing as (
      insert into pipeline_stages (run_id, session_id, stage, status, started_at)
      select id, session_id, stage, 'running', ${at}::timestamptz from run
      on conflict (run_id, stage) do update set status = 'running', started_at = excluded.started_at, ended_at = null
    )
    update pipeline_runs
    set status = 'running', attempt = run.attempt + 1, error = null, started_at = coalesce(started_at, ${at}::timestamptz)
    from run where pipeline_runs.id = run.id
    returning run.session_id, run.stage, (select n from opened) as n, pipeline_runs.attempt, run.priority,
      (select threshold from pipeline_settings) as threshold`
  return claimed ?? null
}

type Handed = {
  /** What the stage yielded, packed. */
  output: Buffer
  metrics: Metrics
  /** Whether the examples of this attempt become the session's, by which version of the pipeline. */
  publishes: string | null
}

/**
 * Closes an attempt that has come to its end, hands on what it yielded, tells it on the timeline and opens the first attempt at the next stage.
 * @returns that attempt's `n`, whether the session consents now, and whether it had published examples before; null when this attempt was no
 * longer the run's own: cancelled meanwhile, or taken over by another worker.
 */
export async function handOver(
  step: { runId: string; sessionId: string; stage: Stage; n: number },
  next: Stage,
  { output, metrics, publishes }: Handed,
  now: Date,
): Promise<{ n: number; consents: boolean; replaces: boolean } | null> {
  const { runId, sessionId, stage, n } = step
  const at = now.toISOString()
  const told = { runId, stage, attempt: n, status: 'completed', durationMs: metrics.durationMs }
  // The run's own row is written once `former` has been: no two of a session's runs are published at any moment.
  const [row] = await sql<{ n: number; consents: boolean; replaces: boolean }[]>`
    with session as (
      select id, person_id, training_consent from sessions where id = ${sessionId} for update
    ), run as (
      select id, published from pipeline_runs
      where id = ${runId} and status = 'running' and exists (select from session) for update
    ), closed as (
      update pipeline_attempts set ended_at = ${at}::timestamptz, metrics = ${JSON.stringify(metrics)}::jsonb
      where run_id = (select id from run) and stage = ${stage} and n = ${n} and ended_at is null
      returning run_id
    ), stood as (
      update pipeline_stages set status = 'completed', output = ${output}, ended_at = ${at}::timestamptz
      where run_id = (select run_id from closed) and stage = ${stage}
    ), told as (
      insert into events (session_id, person_id, type, source, data, occurred_at)
      select session.id, session.person_id, 'pipeline', 'system', ${JSON.stringify(told)}::jsonb, ${at}::timestamptz from session, closed
    ), opened as (
      insert into pipeline_attempts (run_id, session_id, stage, n, started_at)
      select run_id, ${sessionId}, ${next}, 1 + coalesce((
        select max(n) from pipeline_attempts where run_id = ${runId} and stage = ${next}), 0), ${at}::timestamptz
      from closed returning n
    ), standing as (
      insert into pipeline_stages (run_id, session_id, stage, status, started_at)
      select run_id, ${sessionId}, ${next}, 'running', ${at}::timestamptz from closed
      on conflict (run_id, stage) do update set status = 'running', started_at = excluded.started_at, ended_at = null
    ), former as (
      update pipeline_runs set published = null
      where ${publishes !== null} and session_id = ${sessionId} and published is not null and id <> ${runId} and exists (select from closed)
      returning id
    )
    update pipeline_runs
    set stage = ${next}, attempt = 1,
      published = case when ${publishes !== null} and (select count(*) from former) >= 0 then ${n}::int else pipeline_runs.published end,
      version = coalesce(${publishes}::text, version), changes = case when ${publishes !== null} then null else changes end
    from run where pipeline_runs.id = run.id and exists (select from closed)
    returning (select n from opened) as n, (select training_consent from session) as consents,
      run.published is not null or exists (select from former) as replaces`
  return row ?? null
}

/**
 * Stores examples of an attempt at training, if the session consents; nobody sees them before they are published. Holds the session's row, so
 * that a withdrawal comes before, and is seen here, or after, and finds them.
 * @param slice.rows JSON objects, one each, whose `tools` are places in `slice.tools`: hundreds of examples have the same. @returns how many.
 */
export async function insertExamples(
  place: { runId: string; sessionId: string; n: number },
  { rows, tools }: { rows: string[]; tools: unknown[] },
  now: Date,
): Promise<number> {
  if (rows.length === 0) return 0
  // One parameter for all of them. They need not wait for the disk: the commit of the stage makes them lasting.
  const stored = await sql`
    with session as (
      select id, set_config('synchronous_commit', 'off', true) from sessions where id = ${place.sessionId} and training_consent for share
    )
    insert into training_examples (session_id, run_id, attempt, created_at,
      id, ordinal, kind, messages, tools, quality, signals, dedupe_hash, wording, source_event_ids, rejected, edits)
    select session.id, ${place.runId}, ${place.n}, ${now.toISOString()}::timestamptz, example.id, ordinal, kind, messages,
      ${JSON.stringify(tools)}::jsonb -> example.tools, quality, signals,
      "dedupeHash", wording, "sourceEventIds", rejected, coalesce(edits, '[]')
    from session, jsonb_to_recordset(${`[${rows.join(',')}]`}::jsonb) as example (id uuid, ordinal int, kind text, messages jsonb,
      tools int, quality real, signals jsonb, "dedupeHash" text, wording text, "sourceEventIds" jsonb, rejected jsonb, edits jsonb)`
  return stored.count
}
