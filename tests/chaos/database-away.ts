import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from '@/scripts/bench/measure/figures'
import { recorded } from '@/scripts/bench/measure/shoppers'
import { startApp } from '@/tests/app-process'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import { Program } from '@/tests/program'
import { isGood, isTurnedAway, Load } from './load'
import { mixedErrands } from './mixed-errands'
import { type OwnPostgres, startPostgres } from './own-postgres'

const password = 'an admin of the tests'
const answersWithinMs = 3000
const perSecond = 20
const worksWithinMs = 30_000

type Way = { name: string; go: (database: OwnPostgres) => unknown; back: (database: OwnPostgres) => unknown }

const ways: Record<'stopped' | 'frozen', Way> = {
  stopped: { name: 'stopped', go: (database) => database.stop(), back: (database) => database.start() },
  // Connections neither break nor answer, as when a machine hangs or the way to it is cut.
  frozen: { name: 'frozen', go: (database) => database.freeze(), back: (database) => database.thaw() },
}

/** What `/api/health` and `/api/ready` say meanwhile, every tenth of a second. */
function askHow(load: Load, until: AbortSignal): Promise<void> {
  const asking = async () => {
    while (!until.aborted) {
      await load.send({ what: 'health', method: 'GET', path: '/api/health' })
      await load.send({ what: 'ready', method: 'GET', path: '/api/ready' })
      await wait(100)
    }
  }
  return asking()
}

/** How long a journey needs from its stop to its end, in ms; infinite where it does not come to one. */
async function pipelineMs(url: string, headers: Record<string, string>): Promise<number> {
  const stop = await recorded(url, shopJourney())
  const began = performance.now()
  const id = await stop()
  while (performance.now() - began < worksWithinMs) {
    const answer = await new Program(url).get(`/api/sessions/${id}`, { headers })
    if ((await answer.json()).status === 'completed') return performance.now() - began
    await wait(100)
  }
  return Number.POSITIVE_INFINITY
}

/** R22: the database is gone for a while under load; the product stays up, says so, and heals by itself. */
export async function databaseAway({ way, seconds }: { way: keyof typeof ways; seconds: number }): Promise<Figure[]> {
  const { name, go, back } = ways[way]
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-away-'))
  const database = await startPostgres(dataDir)
  const limits = { LIMIT_ANONYMOUS_STARTS: '1000000', LIMIT_STARTS: '1000000', LIMIT_CHAT: '1000000' }
  const settings = { DATABASE_URL: database.url, DATA_DIR: dataDir, ADMIN_PASSWORD: password, LOG_LEVEL: 'fatal' }
  const app = await startApp({ ...settings, ...limits })
  try {
    const signIn = await new Program(app.url).post('/api/auth/login', { data: { username: 'admin', password } })
    const staff = { authorization: `Bearer ${(await signIn.json()).token}` }
    const errands = await mixedErrands({ url: app.url, sessions: 20, staff, acked: () => {} })
    const load = new Load(() => app.url)
    const how = new Load(() => app.url)
    const over = new AbortController()
    const asking = askHow(how, over.signal)
    const running = load.atRate(perSecond, seconds + 6, errands)
    await wait(2000)
    await go(database)
    const away = performance.now()
    await wait(seconds * 1000)
    const returned = performance.now()
    await back(database)
    await running
    over.abort()
    await Promise.all([load.allAnswered(), asking])
    for (const one of [load, how]) one.stop()
    const workedIn = await pipelineMs(app.url, staff)

    const meanwhile = load.sent.filter((one) => one.at + one.ms > away && one.at < returned)
    const slowest = Math.max(...meanwhile.map(({ at, ms }) => at + ms - Math.max(at, away)))
    const health = how.sent.filter((one) => one.what === 'health')
    const settled = (at: number) => at > away + answersWithinMs && at < returned
    const ready = how.sent.filter((one) => one.what === 'ready' && settled(one.at))
    const healed = Math.min(...load.sent.filter((one) => isGood(one) && one.at > returned).map(({ at }) => at))
    const last = load.sent.filter((one) => one.at > returned && !isGood(one)).map(({ at }) => at - returned)
    const what = (words: string) => `R22 ${name}: ${words}`
    return [
      { what: what('requests meanwhile'), value: meanwhile.length, unit: '', atLeast: perSecond * (seconds - 1) },
      { what: what('slowest answer, from when it went'), value: slowest, unit: 'ms', atMost: answersWithinMs },
      {
        what: what('neither success nor 503 with Retry-After'),
        value: load.sent.filter((one) => !isGood(one) && !isTurnedAway(one)).length,
        unit: '',
        atMost: 0,
      },
      { what: what('health other than 200'), value: health.filter((one) => !isGood(one)).length, unit: '', atMost: 0 },
      { what: what('ready said 503'), value: ready.filter((one) => one.status === 503).length, unit: '', atLeast: 1 },
      { what: what('ready said else'), value: ready.filter((one) => one.status !== 503).length, unit: '', atMost: 0 },
      { what: what('first success after its return'), value: healed - returned, unit: 'ms', atMost: 10_000 },
      {
        what: what('a journey stopped after it is completed within'),
        value: workedIn,
        unit: 'ms',
        atMost: worksWithinMs,
      },
      { what: what('last 503 after its return'), value: Math.max(0, ...last), unit: 'ms', atMost: 10_000 },
    ]
  } finally {
    database.thaw()
    await app.stop()
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
