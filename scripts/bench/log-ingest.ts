import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { startApp } from '@/tests/app-process'
import { report } from './measure/figures'
import { type Hammered, hammer } from './measure/hammer'
import { withOwnDatabase } from './measure/own-database'
import { median, percentile } from './measure/percentile'

const rounds = 5
const perRequest = 20
const students = 400
const requests = 1500
const singles = 6000

const eventTypes = ['action', 'navigation', 'api_call', 'state_change', 'error']

/** What the SDK of a workshop sends: about 300 bytes of data an event. */
function event(student: number, seq: number, round: string) {
  return {
    sessionToken: `ws_bench_${student}`,
    eventType: eventTypes[seq % 20 === 0 ? 4 : seq % 4],
    eventData: {
      actionName: 'phone_number_selected',
      endpoint: '/api/deploy-function',
      method: 'POST',
      status: 200,
      errorType: 'twilio_function_deploy_failed',
      errorMessage: 'Twilio account not authorised for Functions on port 8080',
      currentStep: 3,
      stepName: 'Provision services',
      demoMode: false,
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36',
      timestamp: '2026-05-05T12:00:00.000Z',
    },
    eventId: `${round}.${student}.${seq}`,
  }
}

const batchOf = (round: string) => (n: number) => {
  const events = Array.from({ length: perRequest }, (_, i) => event(n % students, n * perRequest + i, round))
  return Buffer.from(JSON.stringify({ sentAt: new Date().toISOString(), events }))
}
const singleOf = (round: string) => (n: number) => Buffer.from(JSON.stringify(event(n % students, n, round)))

async function bareServer(url: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/measure/bare-server.ts'], {
    env: { ...process.env, DATABASE_URL: url, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  return { url: `http://127.0.0.1:${String(line).split(' ')[1]}`, child }
}

function demandAll({ others }: Hammered) {
  if (Object.keys(others).length > 0) throw new Error(`not all were taken: ${JSON.stringify(others)}`)
}

await withOwnDatabase(async ({ url, dataDir }) => {
  const app = await startApp({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    WORKERS: 'off',
    LIMIT_INGEST_PER_SECOND: '1000000',
    LIMIT_INGEST_BURST: '1000000',
  })
  const bare = await bareServer(url)
  try {
    const log = `${app.url}/api/session-log`
    const run = async (target: string, body: (n: number) => Buffer | null, count: number) => {
      const done = await hammer({ url: target, connections: 48, requests: count, body })
      demandAll(done)
      return done
    }
    await run(log, batchOf('warm'), students)
    await run(bare.url, batchOf('warm'), students)
    const floor: number[] = []
    const batches: number[] = []
    const empty: number[] = []
    const alone: number[] = []
    const bareAlone: number[] = []
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      floor.push((await run(bare.url, batchOf(`b${round}`), requests)).perSecond * perRequest)
      const batch = await run(log, batchOf(`a${round}`), requests)
      batches.push(batch.perSecond * perRequest)
      times.push(...batch.times)
      empty.push((await run(`${app.url}/api/health`, () => null, singles)).perSecond)
      bareAlone.push((await run(bare.url, singleOf(`s${round}`), singles)).perSecond)
      alone.push((await run(log, singleOf(`s${round}`), singles)).perSecond)
    }
    report([
      { what: `bare node:http + postgres.js, ${perRequest} a request`, value: median(floor), unit: 'events/s' },
      { what: `ingest, ${perRequest} a request`, value: median(batches), unit: 'events/s', atLeast: 15_000 },
      { what: 'of the bare server', value: (100 * median(batches)) / median(floor), unit: '%', atLeast: 25 },
      { what: 'an answer to a batch, saturated, p99', value: percentile(times, 0.99), unit: 'ms' },
      { what: 'an empty route of the same server', value: median(empty), unit: 'requests/s' },
      { what: 'ingest, one event a request', value: median(alone), unit: 'requests/s' },
      {
        what: 'of one insert a request by the bare server',
        value: (100 * median(alone)) / median(bareAlone),
        unit: '%',
      },
      { what: 'of the empty route', value: (100 * median(alone)) / median(empty), unit: '%', atLeast: 90 },
    ])
  } finally {
    bare.child.kill()
    await app.stop()
  }
})
