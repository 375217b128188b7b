import { AsyncLocalStorage } from 'node:async_hooks'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { readEnv } from '@/lib/env'

type Sql = postgres.Sql<{ bigint: number }>
type Replica = { sql: Sql; db: PostgresJsDatabase }
type Shared = {
  /** What `db` and `sql` of db/client.ts mean for the work under way, where that is not the database itself. */
  reading: AsyncLocalStorage<Replica>
  replica: Replica | null
  fit: boolean
  /** Until when what was found out counts. */
  goodUntil: number
  asking: Promise<void> | null
}

// Next's bundle and server.ts load this file separately.
const global = globalThis as typeof globalThis & { throughlineReplica?: Shared }
global.throughlineReplica ??= {
  reading: new AsyncLocalStorage(),
  replica: null,
  fit: false,
  goodUntil: 0,
  asking: null,
}
const shared = global.throughlineReplica

/** Few: what is read aside is large, and each copy of the app has as many. */
const connections = 5
const fitMs = 1000
const unfitMs = 5000
const patienceMs = 1000

/** Of a replica that is gone, is being left behind, or ended a query to keep up; the database itself can still answer. */
const passing =
  /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EPIPE|57P0|40001|08|42P01|42703|42883)/

/** The replica that the work under way reads from, if it does. */
export const replicaInUse = (): Replica | undefined => shared.reading.getStore()

/**
 * Runs heavy reading on the replica that DATABASE_READ_URL names; on the database itself where there is none, where it is away, or where it
 * lags by more than DATABASE_READ_LAG_S. Not for what must see what was just written, and nothing can be written within.
 */
export async function aside<T>(work: () => Promise<T>): Promise<T> {
  const replica = await fitReplica()
  if (!replica) return work()
  try {
    return await shared.reading.run(replica, work)
  } catch (error) {
    demandPassing(error)
    return work()
  }
}

/** The same for what comes in pages: a replica that fails before the first gives way to the database itself. */
export async function* asideEach<T>(make: () => AsyncGenerator<T>): AsyncGenerator<T> {
  const replica = await fitReplica()
  if (!replica) {
    yield* make()
    return
  }
  let begun = false
  const pages = shared.reading.run(replica, make)
  try {
    for (;;) {
      const { done, value } = await shared.reading.run(replica, () => pages.next())
      if (done) return
      begun = true
      yield value
    }
  } catch (error) {
    demandPassing(error)
    if (begun) throw error
    yield* make()
  } finally {
    await shared.reading.run(replica, () => pages.return(undefined)).catch(() => {})
  }
}

/** Ends the connections to the replica. Nothing is lost with what is being read. */
export async function closeReplica() {
  const open = shared.replica
  Object.assign(shared, { replica: null, goodUntil: 0 })
  await open?.sql.end({ timeout: 0.2 })
}

function demandPassing(error: unknown) {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (!passing.test(String((e as { code?: unknown }).code))) continue
    found(false)
    return
  }
  throw error
}

function found(fit: boolean) {
  shared.fit = fit
  shared.goodUntil = Date.now() + (fit ? fitMs : unfitMs)
}

async function fitReplica(): Promise<Replica | null> {
  const { DATABASE_READ_URL: url, DATABASE_READ_LAG_S: most } = readEnv(process.env)
  if (!url) return null
  shared.replica ??= connect(url)
  const { sql } = shared.replica
  if (Date.now() >= shared.goodUntil) {
    shared.asking ??= lagOf(sql).then((lag) => {
      found(lag <= most)
      shared.asking = null
    })
    await shared.asking
  }
  return shared.fit ? shared.replica : null
}

/**
 * How many seconds ago what the replica shows was true: workers write every two seconds that they live (see lib/pipeline/heartbeat.ts).
 * Infinite without an answer, or a worker.
 */
async function lagOf(sql: Sql): Promise<number> {
  const late = new Promise<number>((resolve) => setTimeout(resolve, patienceMs, Number.POSITIVE_INFINITY).unref())
  const told = sql<{ lag: number | null }[]>`
    select extract(epoch from clock_timestamp() - max(seen_at))::float as lag from workers`.then(
    ([row]) => row?.lag ?? Number.POSITIVE_INFINITY,
    () => Number.POSITIVE_INFINITY,
  )
  return Promise.race([told, late])
}

function connect(url: string): Replica {
  const sql: Sql = postgres(url, {
    max: connections,
    connect_timeout: 3,
    backoff: () => 0.2,
    onnotice: () => {},
    types: { bigint: { to: 20, from: [20], parse: (text: string) => Number(text), serialize: String } },
    connection: { application_name: 'throughline-read', TimeZone: 'UTC', default_transaction_read_only: true },
  })
  return { sql, db: drizzle(sql) }
}
