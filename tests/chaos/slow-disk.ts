import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import type { Figure } from '@/scripts/bench/measure/figures'
import { percentile } from '@/scripts/bench/measure/percentile'
import { startApp } from '@/tests/app-process'
import { Program } from '@/tests/program'
import { isGood, isTurnedAway, Load, type Sent } from './load'
import { mixedErrands } from './mixed-errands'
import { type OwnPostgres, startPostgres } from './own-postgres'

const password = 'an admin of the tests'
const recoversWithinMs = 5000
const unlimited = { LIMIT_ANONYMOUS_STARTS: '1000000', LIMIT_STARTS: '1000000', LIMIT_CHAT: '1000000' }

/** Every commit waits so long for the disk: PostgreSQL's own setting, made to count for each. */
async function slowCommits(sql: postgres.Sql, ms: number) {
  await sql.unsafe('alter system set commit_siblings = 0')
  await sql.unsafe(`alter system set commit_delay = ${ms * 1000}`)
  await sql`select pg_reload_conf()`
}

/** All of PostgreSQL stands still for seven of every ten parts of a second, as where a disk answers in fits and starts. */
async function stutter(database: OwnPostgres, seconds: number) {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    database.freeze()
    await wait(700)
    database.thaw()
    await wait(300)
  }
}

function stage(name: string, sent: Sent[]): Figure[] {
  const good = sent.filter(isGood)
  const away = sent.filter(isTurnedAway)
  const times = good.map(({ ms }) => ms)
  return [
    { what: `Slow disk: ${name}: requests`, value: sent.length, unit: '' },
    { what: `Slow disk: ${name}: accepted`, value: good.length, unit: '', atLeast: 1 },
    { what: `Slow disk: ${name}: told to come back`, value: away.length, unit: '' },
    {
      what: `Slow disk: ${name}: answers of any other kind`,
      value: sent.length - good.length - away.length,
      unit: '',
      atMost: 0,
    },
    { what: `Slow disk: ${name}: accepted, p50`, value: percentile(times, 0.5), unit: 'ms' },
    { what: `Slow disk: ${name}: accepted, p99`, value: percentile(times, 0.99), unit: 'ms' },
  ]
}

/** The database's disk takes its time: what comes in waits within bounds, is told to come back beyond them, and nothing acked is lost. */
export async function slowDisk({ seconds, perSecond }: { seconds: number; perSecond: number }): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-slow-'))
  const database = await startPostgres(dataDir)
  const sql = postgres(database.url, { max: 1, onnotice: () => {} })
  const settings = { DATABASE_URL: database.url, DATA_DIR: dataDir, ADMIN_PASSWORD: password, LOG_LEVEL: 'fatal' }
  const app = await startApp({ ...settings, ...unlimited })
  try {
    const signIn = await new Program(app.url).post('/api/auth/login', { data: { username: 'admin', password } })
    const staff = { authorization: `Bearer ${(await signIn.json()).token}` }
    const acked: string[] = []
    const errands = await mixedErrands({ url: app.url, sessions: 50, staff, acked: (id) => acked.push(id) })
    const load = new Load(() => app.url)
    const during = async (work: () => Promise<unknown>) => {
      const from = performance.now()
      await Promise.all([work(), load.atRate(perSecond, seconds, errands)])
      await load.allAnswered()
      return load.sent.filter((one) => one.at >= from)
    }
    await load.atRate(perSecond, 3, errands)
    await slowCommits(sql, 100)
    const slow = await during(async () => {})
    await slowCommits(sql, 0)
    const stuttering = await during(() => stutter(database, seconds))
    const end = performance.now()
    const after = new Load(() => app.url)
    await after.atRate(perSecond / 2, 6, errands)
    await after.allAnswered()
    for (const one of [load, after]) one.stop()
    const trouble = after.sent.filter((one) => !isGood(one) || one.ms > 1000).map((one) => one.at - end)
    const stored = await sql<{ id: string }[]>`select client_event_id as id from events where source = 'log'`
    const known = new Set(stored.map(({ id }) => id))
    return [
      ...stage('commits of 100 ms', slow),
      ...stage('stands still 700 of 1000 ms', stuttering),
      { what: 'Slow disk: acked events', value: acked.length, unit: '', atLeast: 1 },
      { what: 'Slow disk: acked events lost', value: acked.filter((id) => !known.has(id)).length, unit: '', atMost: 0 },
      { what: 'Slow disk: recovered after', value: Math.max(0, ...trouble), unit: 'ms', atMost: recoversWithinMs },
    ]
  } finally {
    database.thaw()
    await app.stop()
    await sql.end({ timeout: 1 })
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
