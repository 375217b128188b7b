import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { readEnv } from '@/lib/env'
import { closeReplica, replicaInUse } from './read-replica'
import { socketsInHand } from './sockets'
import { watchPool } from './watch-pool'

export type Sql = postgres.Sql<{ bigint: number }>
export type Db = PostgresJsDatabase
/** The pool or an open transaction. */
export type Tx = PgDatabase<PostgresJsQueryResultHKT>

type Shared = {
  pool?: Sql | undefined
  breakOff?: () => void
  away: boolean
  watched: boolean
  /** The newest migration as it was last. */
  migration?: number | undefined
  onReturn: Set<() => void>
}

// One pool a process: Next's bundle and server.ts load this file separately.
const global = globalThis as typeof globalThis & { throughlineDatabase?: Shared }
global.throughlineDatabase ??= { away: false, watched: false, onReturn: new Set() }
const shared = global.throughlineDatabase

/** Nobody waits for a database that is known not to answer: lib/errors takes this for what it is by its code. */
class DatabaseAway extends Error {
  readonly code = 'CONNECTION_AWAY'
}

function connect(): Sql {
  // Read when it is needed: the start sets DATABASE_URL once the embedded database runs.
  const { DATABASE_URL: url, DATABASE_POOL: max } = readEnv(process.env)
  if (!url) throw new Error('DATABASE_URL is not set')
  const { socket, breakOff } = socketsInHand()
  shared.breakOff = breakOff
  const options = {
    socket,
    max,
    connect_timeout: 3,
    // A short steady wait, so that requests heal soon after the database does.
    backoff: () => 0.2,
    onnotice: () => {},
    types: { bigint: { to: 20, from: [20], parse: (text: string) => Number(text), serialize: String } },
    connection: { application_name: 'throughline', TimeZone: 'UTC' },
  }
  const opened = watchPool(postgres(url, options), max)
  // drizzle sets how times are read, in the options of the pool that it is given.
  drizzle(opened)
  return opened
}

/** The pool as it is just now, opened at first use. @throws at once while the database is known to be away. */
export function pool(): Sql {
  if (shared.away) throw new DatabaseAway('the database does not answer')
  shared.pool ??= connect()
  return shared.pool
}

/** Where what is under way reads and writes: the pool, or the replica that it reads aside from. */
function current(): Sql {
  return replicaInUse()?.sql ?? pool()
}

/** Opens the pool at first use, so that importing a schema never needs a database. */
function lazily<T extends object>(pick: () => T, base: T): T {
  return new Proxy(base, {
    apply: (_, self, args) => Reflect.apply(pick() as never, self, args),
    get: (_, key) => {
      const target = pick()
      const value = Reflect.get(target, key)
      return typeof value === 'function' && key !== '$client' ? value.bind(target) : value
    },
  })
}

/** postgres.js's own prepared statements, one round trip each, for hot paths. Times come back as text. */
export const sql: Sql = lazily(current, (() => {}) as unknown as Sql)

let overPool: Db | undefined

/** drizzle over the pool, whichever it is: statements that are prepared once outlive the pool they were first used on. */
export const db: Db = lazily(() => {
  overPool ??= drizzle(sql)
  return overPool
}, {} as Db)

/** Ends the pool; running queries get `seconds` to finish. */
export async function closeDatabase(seconds = 5) {
  const open = shared.pool
  shared.pool = undefined
  await Promise.all([open?.end({ timeout: seconds }), closeReplica()])
}

/**
 * What a watch found: a database that does not answer breaks off everything that waits for it, and whoever wants it meanwhile is told at once.
 * @returns whether that is news.
 */
export function setAway(away: boolean): boolean {
  shared.watched = true
  if (shared.away === away) return false
  shared.away = away
  shared.migration = undefined
  if (away) void shared.pool?.end({ timeout: 0 }).then(shared.breakOff)
  if (away) shared.pool = undefined
  else for (const tell of shared.onReturn) tell()
  return true
}

/** Calls `tell` each time the database is back after it was away, on a new pool. */
export function onDatabaseReturn(tell: () => void) {
  shared.onReturn.add(tell)
}

const noSuchTable = /^(42P01|3F000)$/

/**
 * When the newest migration of the database was made, 0 where it has none; `away` when it does not tell within `ms` milliseconds. Where a watch
 * is kept, one that answers but has no connection to spare is told from one that is gone: then it is as it was last.
 */
export async function newestMigration(ms = 2000): Promise<number | 'away'> {
  if (shared.away) return 'away'
  const late = new Promise<'away'>((resolve) => setTimeout(resolve, ms, 'away').unref())
  const told = sql<{ made: number | null }[]>`select max(created_at)::float8 as made from drizzle.__drizzle_migrations`
  const answer = told.then(
    ([row]) => row?.made ?? 0,
    (error) => (noSuchTable.test(String(error?.code)) ? 0 : 'away'),
  )
  const found = await Promise.race([answer, late])
  if (found === 'away') return shared.away ? found : (shared.migration ?? found)
  if (shared.watched) shared.migration = found
  return found
}
