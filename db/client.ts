import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { readEnv } from '@/lib/env'
import { closeReplica, replicaInUse } from './read-replica'
import { watchPool } from './watch-pool'

export type Sql = postgres.Sql<{ bigint: number }>
export type Db = PostgresJsDatabase
/** The pool or an open transaction. */
export type Tx = PgDatabase<PostgresJsQueryResultHKT>

type Connection = { sql: Sql; db: Db }

// One pool a process: Next's bundle and server.ts load this file separately.
const shared = globalThis as typeof globalThis & { throughlineDatabase?: Connection }

function connect(): Connection {
  // Read when it is needed: the start sets DATABASE_URL once the embedded database runs.
  const { DATABASE_URL: url, DATABASE_POOL: max } = readEnv(process.env)
  if (!url) throw new Error('DATABASE_URL is not set')
  const client: Sql = postgres(url, {
    max,
    connect_timeout: 3,
    // A short steady wait, so that requests heal soon after the database does.
    backoff: () => 0.2,
    onnotice: () => {},
    types: { bigint: { to: 20, from: [20], parse: (text: string) => Number(text), serialize: String } },
    connection: { application_name: 'throughline', TimeZone: 'UTC' },
  })
  const sql = watchPool(client, max)
  return { sql, db: drizzle(sql) }
}

function connection(): Connection {
  const replica = replicaInUse()
  if (replica) return replica
  shared.throughlineDatabase ??= connect()
  return shared.throughlineDatabase
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

/** drizzle over the pool. */
export const db: Db = lazily(() => connection().db, {} as Db)

/** postgres.js's own prepared statements, one round trip each, for hot paths. Times come back as text. */
export const sql: Sql = lazily(() => connection().sql, (() => {}) as unknown as Sql)

/** Ends the pool; running queries get `seconds` to finish. */
export async function closeDatabase(seconds = 5) {
  const open = shared.throughlineDatabase
  shared.throughlineDatabase = undefined
  await Promise.all([open?.sql.end({ timeout: seconds }), closeReplica()])
}

const noSuchTable = /^(42P01|3F000)$/

/** When the newest migration of the database was made, 0 where it has none; `away` when it does not tell within `ms` milliseconds. */
export async function newestMigration(ms = 2000): Promise<number | 'away'> {
  const late = new Promise<'away'>((resolve) => setTimeout(resolve, ms, 'away').unref())
  const told = sql<{ made: number | null }[]>`select max(created_at)::float8 as made from drizzle.__drizzle_migrations`
  const answer = told.then(
    ([row]) => row?.made ?? 0,
    (error) => (noSuchTable.test(String(error?.code)) ? 0 : 'away'),
  )
  return Promise.race([answer, late])
}
