import { Gauge, Registry } from 'prom-client'
import { metrics } from '@/lib/metrics'
import { canAdminister } from '@/lib/people/access'
import { type Actor, demand } from '@/lib/people/actor'
import { version } from '@/package.json'
import { type Figures, readFigures, stageMinutes } from './figures'

/**
 * What Prometheus reads: what this process counted of itself, and how the installation stands by its database. While that is away the former
 * comes all the same. @throws AppError `not_signed_in`, `forbidden`.
 */
export async function metricsText({ actor }: { actor: Actor }): Promise<string> {
  demand(actor, canAdminister(actor))
  const installation = new Registry()
  describe(installation, await readFigures())
  return `${await metrics.registry.metrics()}\n${await installation.metrics()}`
}

function describe(registry: Registry, figures: Figures | null) {
  const gauge = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge<L>({
      name: `throughline_${name}`,
      help: `${help} (the whole installation)`,
      labelNames,
      registers: [registry],
    })
  gauge('database_up', 'Whether the database told its figures').set(figures ? 1 : 0)
  const build = gauge('build_info', 'What runs here', ['version', 'node', 'postgres', 'schema'])
  const { postgres = 'unknown', schema = 'unknown' } = figures ?? {}
  build.set({ version, node: process.version, postgres, schema }, 1)
  if (!figures) return
  gauge('database_bytes', 'Size of the database').set(figures.bytes)
  gauge('database_connections_max', 'Connections that the database allows').set(figures.maxConnections)
  const connections = gauge('database_connections', 'Connections to the database, of whatever process', ['state'])
  for (const { state, count } of figures.connections) connections.set({ state }, count)
  gauge('workers', 'Worker processes that gave a sign within 20 seconds').set(figures.workers)
  describeWork(gauge, figures)
  describeIds(gauge, figures)
}

type MakeGauge = <L extends string>(name: string, help: string, labelNames?: L[]) => Gauge<L>

function describeWork(gauge: MakeGauge, { jobs, runs, stages }: Figures) {
  const queue = gauge('jobs', 'Jobs on the queue; failed ones are given up', ['job', 'state'])
  const oldest = gauge('jobs_oldest_waiting_seconds', 'How long the oldest job has been due', ['job'])
  for (const { job, waiting, running, failed, oldestSeconds } of jobs) {
    queue.set({ job, state: 'waiting' }, waiting)
    queue.set({ job, state: 'running' }, running)
    queue.set({ job, state: 'failed' }, failed)
    oldest.set({ job }, oldestSeconds)
  }
  const runsNow = gauge('pipeline_runs', 'Runs of the pipeline that are not over, and those that failed', ['status'])
  for (const status of ['waiting', 'running', 'failed']) {
    runsNow.set({ status }, runs.find((one) => one.status === status)?.count ?? 0)
  }
  const times = gauge('pipeline_stage_seconds', `Times of stages completed in the last ${stageMinutes} minutes`, [
    'stage',
    'quantile',
  ])
  const done = gauge('pipeline_stages_completed', `Stages completed in the last ${stageMinutes} minutes`, ['stage'])
  for (const { stage, completed, p50, p95 } of stages) {
    done.set({ stage }, completed)
    times.set({ stage, quantile: '0.5' }, p50)
    times.set({ stage, quantile: '0.95' }, p95)
  }
}

function describeIds(gauge: MakeGauge, { idChecks }: Figures) {
  const violations = gauge(
    'session_id_violations',
    'Rows that name another session or person than they should, found by the check of each minute: must stay 0',
    ['table'],
  )
  const checked = gauge('session_ids_checked_timestamp_seconds', 'When that was last checked', ['table'])
  for (const { table, violations: count, checkedAt } of idChecks) {
    violations.set({ table }, count)
    checked.set({ table }, checkedAt)
  }
}
