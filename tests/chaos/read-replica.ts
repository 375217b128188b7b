import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { startEmbedded } from '@/db/embedded'
import type { Figure } from '@/scripts/bench/measure/figures'
import { type AppProcess, startApp } from '@/tests/app-process'
import { Program } from '@/tests/program'
import { makeReplica } from './replica-server'

const password = 'an admin of the tests'
const lagSeconds = 3
const deadlineMs = 60_000
const settings = { shared_preload_libraries: 'pg_stat_statements' }
const token = 'ws_replica'

type Reader = { url: string; headers: Record<string, string> }

async function reader(app: AppProcess): Promise<Reader> {
  const answer = await new Program(app.url).post('/api/auth/login', { data: { username: 'admin', password } })
  return { url: app.url, headers: { authorization: `Bearer ${(await answer.json()).token}` } }
}

async function log({ url }: Reader, from: number, count: number) {
  for (let n = from; n < from + count; n += 100) {
    const events = Array.from({ length: 100 }, (_, at) => ({
      sessionToken: token,
      eventType: 'action',
      eventData: { n: n + at },
    }))
    const answer = await new Program(url).post('/api/session-log', { data: { events } })
    if (answer.status() !== 200) throw new Error(`the log answered ${answer.status()}: ${await answer.text()}`)
  }
}

/** The whole log as a file. @returns how many rows came; -1 for one that broke off. */
async function exported({ url, headers }: Reader): Promise<number> {
  const answer = await fetch(`${url}/api/session-log?sessionToken=${token}&format=ndjson`, { headers })
  if (!answer.ok) return -1
  return answer.text().then(
    (text) => text.split('\n').length - 1,
    () => -1,
  )
}

/** How often a server was asked for the rows of an export. */
async function asked(sql: postgres.Sql): Promise<number> {
  const [row] = await sql`
    select coalesce(sum(calls), 0)::int as calls from pg_stat_statements
    where query ilike 'select %from "events"%order by "events"."id"%' and query not ilike '%with page%'`
  return row?.calls ?? 0
}

async function until(what: () => Promise<boolean>): Promise<number> {
  const began = Date.now()
  while (!(await what())) {
    if (Date.now() - began > deadlineMs) throw new Error('what was waited for never came')
    await wait(200)
  }
  return (Date.now() - began) / 1000
}

/** Heavy reading on a physical replica: while it follows, while it lags, while it is gone, and when it is back. */
export async function readReplica({ exports }: { exports: number }): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-replica-'))
  const primary = await startEmbedded({ dataDir, settings })
  const replica = await makeReplica({ url: primary.url, dataDir, settings })
  const env = {
    DATABASE_URL: primary.url,
    DATABASE_READ_URL: replica.url,
    DATABASE_READ_LAG_S: String(lagSeconds),
    DATA_DIR: dataDir,
    ADMIN_PASSWORD: password,
    LIMIT_INGEST_PER_SECOND: '1000000',
    LIMIT_INGEST_BURST: '1000000',
  }
  const app = await startApp(env)
  const onPrimary = postgres(primary.url, { max: 1, onnotice: () => {} })
  let onReplica = postgres(replica.url, { max: 1, onnotice: () => {}, backoff: () => 0.2 })
  try {
    const who = await reader(app)
    await onPrimary`create extension if not exists pg_stat_statements`
    await log(who, 0, 2000)
    const whole = async (rows: number) => {
      let held = 0
      for (let n = 0; n < exports; n++) held += Number((await exported(who)) === rows)
      return held
    }
    const absent = await whole(2000)

    await replica.copy()
    await replica.start()
    const found = await until(async () => (await exported(who)) === 2000 && (await asked(onReplica)) > 0)
    const before = { primary: await asked(onPrimary), replica: await asked(onReplica) }
    const followed = await whole(2000)
    const served = (await asked(onReplica)) - before.replica
    const leaked = (await asked(onPrimary)) - before.primary
    const [connections] = await onReplica`
      select count(*)::int as open from pg_stat_activity where application_name = 'throughline-read'`

    await onReplica`select pg_wal_replay_pause()`
    await log(who, 2000, 500)
    const noticed = await until(async () => (await exported(who)) === 2500)
    const lagging = await whole(2500)
    await onReplica`select pg_wal_replay_resume()`
    const caughtUp = await until(async () => {
      const was = await asked(onReplica)
      return (await exported(who)) === 2500 && (await asked(onReplica)) > was
    })

    const underWay = whole(2500)
    await wait(50)
    await onReplica.end({ timeout: 0 })
    await replica.kill()
    const duringKill = await underWay
    const gone = await whole(2500)

    await replica.start()
    onReplica = postgres(replica.url, { max: 1, onnotice: () => {} })
    const back = await until(async () => (await exported(who)) === 2500 && (await asked(onReplica)) > 0)
    return [
      { what: 'exports whole before there is a replica', value: absent, unit: '', atLeast: exports },
      { what: 'exports whole while it follows', value: followed, unit: '', atLeast: exports },
      { what: 'of them asked of the replica', value: served, unit: '', atLeast: exports },
      { what: 'of them asked of the primary', value: leaked, unit: '', atMost: 0 },
      { what: 'connections to the replica', value: connections?.open ?? 0, unit: '', atLeast: 1, atMost: 5 },
      {
        what: `until a replica that stands still is passed over (${lagSeconds} s allowed)`,
        value: noticed,
        unit: 's',
        atMost: lagSeconds + 5,
      },
      { what: 'exports whole, with the newest rows, while it lags', value: lagging, unit: '', atLeast: exports },
      { what: 'until one that caught up is used again', value: caughtUp, unit: 's', atMost: 15 },
      { what: 'exports broken off by its death', value: exports - duringKill, unit: '', atMost: 1 },
      { what: 'exports whole while it is gone', value: gone, unit: '', atLeast: exports },
      { what: 'until one that is back is used again', value: back, unit: 's', atMost: 15 },
      { what: 'until a new one was found', value: found, unit: 's', atMost: 15 },
    ]
  } finally {
    await Promise.all([onPrimary.end({ timeout: 1 }), onReplica.end({ timeout: 0 })])
    await app.stop()
    await replica.kill()
    await primary.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
