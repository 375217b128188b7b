import { setTimeout as wait } from 'node:timers/promises'
import { Logger, run as runQueue } from 'graphile-worker'
import postgres from 'postgres'
import { type AppProcess, startApp } from '@/tests/app-process'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import { report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'
import { demandPost } from './measure/post'

const rounds = 50
const warmUp = 5

/** From sending the stop until the database shows the session completed, as another connection sees it. */
async function stopToCompleted(app: AppProcess, sql: postgres.Sql): Promise<number> {
  const start = { guest: true, channel: 'extension', type: 'journey' }
  const { session, session_token } = await demandPost(`${app.url}/api/session/start`, start)
  const path = `${app.url}/api/sessions/${session.session_id}`
  await demandPost(`${path}/interactions`, { interactions: shopJourney() }, session_token)
  const began = performance.now()
  await demandPost(`${path}/stop`, {}, session_token)
  for (;;) {
    const [row] = await sql`select status from sessions where id = ${session.session_id}`
    if (row?.status === 'completed') return performance.now() - began
    if (row?.status === 'failed') throw new Error('the run failed')
    await wait(2)
  }
}

/** From adding a job that does nothing until it has run, on the same database in the same minutes. */
async function queueAlone(
  url: string,
  sql: postgres.Sql,
): Promise<{ once: () => Promise<number>; stop: () => Promise<void> }> {
  let done = () => {}
  const runner = await runQueue({
    connectionString: url,
    concurrency: 1,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: { bench_noop: async () => done() },
  })
  const once = async () => {
    const finished = new Promise<void>((resolve) => {
      done = resolve
    })
    const began = performance.now()
    await sql`select graphile_worker.add_job('bench_noop')`
    await finished
    return performance.now() - began
  }
  return { once, stop: () => runner.stop() }
}

await withOwnDatabase(async ({ url, dataDir }) => {
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: dataDir, LIMIT_ANONYMOUS_STARTS: '100000' })
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const queue = await queueAlone(url, sql)
  try {
    const journeys: number[] = []
    const noops: number[] = []
    // Turn by turn, so that both see the same machine.
    for (let round = 0; round < rounds + warmUp; round++) {
      const [journey, noop] = [await stopToCompleted(app, sql), await queue.once()]
      if (round < warmUp) continue
      journeys.push(journey)
      noops.push(noop)
    }
    report([
      { what: 'stop -> completed, 132 interactions, p50', value: percentile(journeys, 0.5), unit: 'ms', atMost: 60 },
      { what: 'stop -> completed, 132 interactions, p95', value: percentile(journeys, 0.95), unit: 'ms', atMost: 150 },
      { what: 'a queue job that does nothing, p50', value: percentile(noops, 0.5), unit: 'ms' },
      { what: 'a queue job that does nothing, p95', value: percentile(noops, 0.95), unit: 'ms' },
    ])
  } finally {
    await queue.stop()
    await sql.end()
    await app.stop()
  }
})
