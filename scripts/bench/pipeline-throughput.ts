import { setTimeout as wait } from 'node:timers/promises'
import { Logger, run as runQueue } from 'graphile-worker'
import postgres from 'postgres'
import { startApp } from '@/tests/app-process'
import { report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'
import { longJourney, recorded } from './measure/shoppers'

const sessions = 500
const interactionsEach = 12
const jobs = 5000

/** Records short journeys while the workers are away, and measures how fast a worker apart then completes them. */
async function runsPerSecond(url: string, sql: postgres.Sql, stops: (() => Promise<string>)[]): Promise<number> {
  for (const stop of stops) await stop()
  process.env.DATABASE_URL = url
  process.env.LOG_LEVEL = 'fatal'
  const { startWorker } = await import('@/lib/pipeline/worker')
  const { closeDatabase } = await import('@/db/client')
  const idle = { everyMinute: async () => {}, everyHour: async () => {} }
  const began = performance.now()
  const stop = await startWorker({ url, concurrency: 4, schedule: idle })
  for (;;) {
    const [row] = await sql`select count(*)::int as left from pipeline_runs where status in ('waiting', 'running')`
    if (row?.left === 0) break
    await wait(10)
  }
  const seconds = (performance.now() - began) / 1000
  await stop()
  await closeDatabase()
  return stops.length / seconds
}

/** Jobs that do nothing, on a queue set up alike. */
async function jobsPerSecond(url: string, sql: postgres.Sql): Promise<number> {
  await sql`select graphile_worker.add_job('bench_noop') from generate_series(1, ${jobs})`
  let left = jobs
  let done = () => {}
  const finished = new Promise<void>((resolve) => {
    done = resolve
  })
  const began = performance.now()
  const runner = await runQueue({
    connectionString: url,
    concurrency: 4,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: {
      bench_noop: async () => {
        left -= 1
        if (left === 0) done()
      },
    },
  })
  await finished
  const seconds = (performance.now() - began) / 1000
  await runner.stop()
  return jobs / seconds
}

await withOwnDatabase(async ({ url, dataDir }) => {
  const limits = { LIMIT_ANONYMOUS_STARTS: '100000' }
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: dataDir, WORKERS: 'off', ...limits })
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const stops: (() => Promise<string>)[] = []
    const journey = longJourney(interactionsEach)
    for (let session = 0; session < sessions; session++) stops.push(await recorded(app.url, journey))
    const runs = await runsPerSecond(url, sql, stops)
    const noops = await jobsPerSecond(url, sql)
    report([
      { what: `runs of ${interactionsEach} interactions, a worker apart`, value: runs, unit: '/s', atLeast: 100 },
      { what: 'queue jobs that do nothing beside it', value: noops, unit: '/s' },
    ])
  } finally {
    await sql.end()
    await app.stop()
  }
})
