import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type AppProcess, startApp } from '@/tests/app-process'
import { report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'
import { type Answer, demandPost, post } from './measure/post'

const signInsAtOnce = 200
const storms = 5
const eventsPerSecond = 50
const mostUnderWay = 100
const quietMs = 10_000
const accounts = 50
const password = 'correct horse battery'

/**
 * Logs one event a request at a steady pace, whether or not the answers keep up; with `mostUnderWay` of them open, two seconds late, it waits.
 * @returns the time of each in ms.
 */
async function logSteadily(app: AppProcess, until: Promise<unknown>): Promise<number[]> {
  let over = false
  const stop = () => {
    over = true
  }
  until.then(stop, stop)
  const underWay = new Set<Promise<void>>()
  const times: number[] = []
  const began = performance.now()
  for (let n = 0; !over; n++) {
    await wait(Math.max(0, began + (n * 1000) / eventsPerSecond - performance.now()))
    if (underWay.size >= mostUnderWay) await Promise.race(underWay)
    const event = { sessionToken: `ws_bench_${n % 20}`, eventType: 'action', eventData: { n } }
    const one = post(`${app.url}/api/session-log`, event).then(({ status, text, ms }) => {
      if (status !== 200) throw new Error(`session-log answered ${status}: ${text}`)
      times.push(ms)
      underWay.delete(one)
    })
    underWay.add(one)
  }
  await Promise.all(underWay)
  return times
}

const phoneOf = (n: number) => `+9198000${String(n).padStart(5, '0')}`

/** Every road to a hash at once, so that a count of its own for one of them would show. */
function signIns(app: AppProcess, storm: number) {
  return Array.from({ length: signInsAtOnce }, (_, n) => {
    const phone = phoneOf(n % accounts)
    if (n % 4 === 0) return post(`${app.url}/api/session/start`, { phone, password, channel: 'website' })
    if (n % 4 === 1) return post(`${app.url}/api/auth/signup`, { username: `new-${storm}-${n}`, password })
    return post(`${app.url}/api/auth/login`, { phone, password })
  })
}

const isRefusal = ({ status, headers }: Answer) => status === 503 && Number(headers['retry-after']) >= 1

await withOwnDatabase(async ({ url, dataDir }) => {
  const hashes = join(dataDir, 'hashes')
  const app = await startApp({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    WORKERS: 'off',
    LIMIT_ANONYMOUS_STARTS: '100000',
    LIMIT_SIGNIN_FAILURES: '1000000',
    NODE_OPTIONS: `--import ${resolve('scripts/bench/measure/count-hashes.mjs')}`,
    BENCH_HASHES: hashes,
  })
  try {
    for (let n = 0; n < accounts; n++) await demandPost(`${app.url}/api/auth/signup`, { phone: phoneOf(n), password })
    // The first storm only warms up: routes load, the pool fills.
    await logSteadily(app, Promise.all(signIns(app, storms)))
    const quiet = await logSteadily(app, wait(quietMs))
    const answers: Answer[] = []
    const storming = (async () => {
      for (let storm = 0; storm < storms; storm++) answers.push(...(await Promise.all(signIns(app, storm))))
    })()
    const loud = await logSteadily(app, storming)
    await storming
    const done = answers.filter(({ status }) => status < 300)
    const refused = answers.filter(isRefusal)
    report([
      { what: 'ingest of single events, p99, nobody signs in', value: percentile(quiet, 0.99), unit: 'ms' },
      {
        what: `the same while ${signInsAtOnce} sign in at once, p99`,
        value: percentile(loud, 0.99),
        unit: 'ms',
        atMost: 300,
      },
      { what: 'events logged meanwhile', value: loud.length, unit: '' },
      { what: 'most hashes at once', value: Number(readFileSync(hashes, 'utf8')), unit: '', atMost: 4 },
      { what: 'sign-ins that went through', value: done.length, unit: '', atLeast: 1 },
      { what: 'sign-ins told to come back (503, Retry-After)', value: refused.length, unit: '' },
      {
        what: 'sign-ins that ended otherwise',
        value: answers.length - done.length - refused.length,
        unit: '',
        atMost: 0,
      },
    ])
  } finally {
    await app.stop()
  }
})
