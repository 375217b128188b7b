import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Logger, run as runQueue } from 'graphile-worker'
import postgres from 'postgres'
import { runningEmbeddedUrl } from '@/db/embedded'
import { type AppProcess, startApp } from '@/tests/app-process'
import { shopJourney } from '@/tests/fixtures/shop-journey'

const rounds = 50
const warmUp = 5

function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function line(name: string, times: number[]): string {
  const sorted = times.slice(warmUp).sort((a, b) => a - b)
  const [p50, p95] = [percentile(sorted, 0.5), percentile(sorted, 0.95)]
  return `${name.padEnd(44)} p50 ${p50.toFixed(1).padStart(7)} ms   p95 ${p95.toFixed(1).padStart(7)} ms   n ${sorted.length}`
}

async function call(app: AppProcess, path: string, token: string | null, body: unknown) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const response = await fetch(app.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

/** From sending the stop until the database shows the session completed, as another connection sees it. */
async function stopToCompleted(app: AppProcess, sql: postgres.Sql): Promise<number> {
  const start = { guest: true, channel: 'extension', type: 'journey' }
  const { session, session_token } = await call(app, '/api/session/start', null, start)
  const path = `/api/sessions/${session.session_id}`
  await call(app, `${path}/interactions`, session_token, { interactions: shopJourney() })
  const began = performance.now()
  await call(app, `${path}/stop`, session_token, {})
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

const dataDir = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
const app = await startApp({ DATA_DIR: dataDir, LIMIT_ANONYMOUS_STARTS: '100000' })
try {
  const url = (await runningEmbeddedUrl(dataDir)) ?? ''
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const queue = await queueAlone(url, sql)
  const journeys: number[] = []
  const noops: number[] = []
  // Turn by turn, so that both see the same machine.
  for (let round = 0; round < rounds + warmUp; round++) {
    journeys.push(await stopToCompleted(app, sql))
    noops.push(await queue.once())
  }
  const report = [line('stop -> completed, 132 interactions', journeys), line('a queue job that does nothing', noops)]
  process.stdout.write(`${report.join('\n')}\n`)
  await queue.stop()
  await sql.end()
} finally {
  await app.stop()
  await rm(dataDir, { recursive: true, force: true })
}
