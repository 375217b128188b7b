import { sql } from '@/db/client'
import { migrationCalled } from '@/db/schema-version'
import { jobNames } from '@/lib/queue'
import { idChecks } from './check-ids'

export type JobFigures = { job: string; waiting: number; running: number; failed: number; oldestSeconds: number }
export type StageFigures = { stage: string; completed: number; p50: number; p95: number }
export type CheckFigures = { table: string; violations: number; checkedAt: number }

/** How the whole installation stands, whichever copies and workers it has. */
export type Figures = {
  postgres: string
  schema: string
  bytes: number
  maxConnections: number
  connections: { state: string; count: number }[]
  jobs: JobFigures[]
  runs: { status: string; count: number }[]
  stages: StageFigures[]
  workers: number
  /** Of the check that a session's ids agree, by table; times in seconds. */
  idChecks: CheckFigures[]
}

const keptMs = 10_000
const patienceMs = 2000
/** Stage times are those of so long. */
export const stageMinutes = 10

let kept: { at: number; figures: Promise<Figures | null> } | null = null

/**
 * The figures of the installation, at most ten seconds old, however many ask: asking never loads the database.
 * @returns null while the database is away or too slow to tell.
 */
export function readFigures(now = Date.now()): Promise<Figures | null> {
  if (!kept || now - kept.at > keptMs) {
    const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null).unref())
    const figures = Promise.race([ask().catch(() => null), late])
    kept = { at: now, figures }
    // What was not told is asked for again at once.
    void figures.then((told) => {
      if (!told) kept = null
    })
  }
  return kept.figures
}

type Database = { postgres: string; migrated: number | null; bytes: number; connections: number }

async function ask(): Promise<Figures> {
  const [[database], connections, jobs, runs, stages, [workers], ids] = await Promise.all([
    sql<Database[]>`
      select current_setting('server_version') as postgres, current_setting('max_connections')::int as connections,
        pg_database_size(current_database())::float8 as bytes,
        (select max(created_at)::float8 from drizzle.__drizzle_migrations) as migrated`,
    sql<{ state: string; count: number }[]>`
      select coalesce(state, 'unknown') as state, count(*)::int as count from pg_stat_activity
      where datname = current_database() group by 1 order by 1`,
    sql<JobFigures[]>`
      select task_identifier as job, count(*) filter (where locked_at is null and attempts < max_attempts)::int as waiting,
        count(*) filter (where locked_at is not null)::int as running,
        count(*) filter (where locked_at is null and attempts >= max_attempts)::int as failed,
        coalesce(extract(epoch from now() - min(run_at)
          filter (where locked_at is null and attempts < max_attempts and run_at <= now())), 0)::float8 as "oldestSeconds"
      from graphile_worker.jobs group by 1`,
    sql<{ status: string; count: number }[]>`
      select status, count(*)::int as count from pipeline_runs where status in ('waiting', 'running', 'failed') group by 1`,
    sql<StageFigures[]>`
      select stage, count(*)::int as completed,
        percentile_cont(0.5) within group (order by extract(epoch from ended_at - started_at))::float8 as p50,
        percentile_cont(0.95) within group (order by extract(epoch from ended_at - started_at))::float8 as p95
      from pipeline_stages
      where status = 'completed' and ended_at > now() - make_interval(mins => ${stageMinutes}) group by 1`,
    sql<{ count: number }[]>`
      select count(*)::int as count from workers where seen_at > now() - interval '20 seconds' and id <> 'check_sessions'`,
    sql<CheckFigures[]>`
      select substr(name, ${idChecks.length + 1}) as table, violations, extract(epoch from checked_at)::float8 as "checkedAt" from checks
      where starts_with(name, ${idChecks}) order by name`,
  ])
  return {
    postgres: database?.postgres.split(' ')[0] ?? 'unknown',
    schema: migrationCalled(database?.migrated ?? null),
    bytes: database?.bytes ?? 0,
    maxConnections: database?.connections ?? 0,
    connections: [...connections],
    jobs: withAll(jobs),
    runs: [...runs],
    stages: [...stages],
    workers: workers?.count ?? 0,
    idChecks: [...ids],
  }
}

/** Jobs of which there are none are told too. */
function withAll(jobs: JobFigures[]): JobFigures[] {
  const none = jobNames.filter((name) => !jobs.some(({ job }) => job === name))
  return [...jobs, ...none.map((job) => ({ job, waiting: 0, running: 0, failed: 0, oldestSeconds: 0 }))]
}
