import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { type RunStatus, stages } from '@/db/enums'
import { pipelineRuns, pipelineStages } from '@/db/schema/pipeline'
import { type Actor, demand } from '@/lib/people/actor'
import { canWatchPipeline } from './access'
import { type PipelineView, type RunState, runStates } from './api-schema'
import { readRepairs } from './repairs'
import { readSettings } from './settings'

type Total = { status: RunStatus; count: number }
type Counted = { stage: string; waiting: number; running: number; failed: number; retrying: number }
type Timed = { stage: string; completed: number; handed: number; p50: number | null; p95: number | null }

/**
 * How the pipeline stands: runs waiting, running and failed at each stage now; stages completed and their times in the last 24 hours.
 * `throughput` is runs completed in the last ten minutes, `runs` all that are kept, by state.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function pipelineStatus(options: { actor: Actor }): Promise<PipelineView> {
  demand(options.actor, canWatchPipeline(options.actor))
  const [settings, repairs, totals, counts, times, [line]] = await Promise.all([
    readSettings(options),
    readRepairs(),
    db.execute<Total>(sql`select status, count(*)::int as count from ${pipelineRuns} group by status`),
    db.execute<Counted>(sql`
      select stage, count(*) filter (where status = 'waiting')::int as waiting,
        count(*) filter (where status = 'running')::int as running, count(*) filter (where status = 'failed')::int as failed,
        count(*) filter (where status = 'waiting' and attempt > 0 or status = 'running' and attempt > 1)::int as retrying
      from ${pipelineRuns} where status in ('waiting', 'running', 'failed') group by stage`),
    db.execute<Timed>(sql`
      select stage, count(*)::int as completed, count(*) filter (where ended_at > now() - interval '5 seconds')::int as handed,
        percentile_cont(0.5) within group (order by extract(epoch from ended_at - started_at) * 1000) as p50,
        percentile_cont(0.95) within group (order by extract(epoch from ended_at - started_at) * 1000) as p95
      from ${pipelineStages} where status = 'completed' and ended_at > now() - interval '24 hours' group by stage`),
    db.execute<{ throughput: number; oldest: number | null }>(sql`
      select
        (select count(*)::int from ${pipelineRuns} where status = 'completed' and ended_at > now() - interval '10 minutes') as throughput,
        (select extract(epoch from now() - min(created_at))::float from ${pipelineRuns} where status = 'waiting') as oldest`),
  ])
  const inState = (state: RunState) =>
    totals
      .filter(({ status }) => runStates[state].some((one) => one === status))
      .reduce((sum, { count }) => sum + count, 0)
  return {
    settings,
    ...repairs,
    runs: {
      line: inState('line'),
      failed: inState('failed'),
      finished: inState('finished'),
      cancelled: inState('cancelled'),
    },
    stages: stages.map((stage) => {
      const now = counts.find((row) => row.stage === stage)
      const timed = times.find((row) => row.stage === stage)
      return {
        stage,
        waiting: now?.waiting ?? 0,
        running: now?.running ?? 0,
        failed: now?.failed ?? 0,
        retrying: now?.retrying ?? 0,
        handed: timed?.handed ?? 0,
        completed: timed?.completed ?? 0,
        p50_ms: timed?.p50 ?? null,
        p95_ms: timed?.p95 ?? null,
      }
    }),
    throughput: line?.throughput ?? 0,
    oldest_waiting_s: line?.oldest ?? null,
  }
}
