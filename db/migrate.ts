import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations as migrateQueue } from 'graphile-worker'
import postgres from 'postgres'
import { migrationsFolder } from './backup/schema-at'
import { rightLogClock } from './log-clock'

// Any constant: it only has to be the same for every start on one database.
export const schemaLock = 7_346_201

/** Brings the schema, and the queue's own, up to date. Several starts at once take turns by an advisory lock. */
export async function migrate(url: string) {
  const connection = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await connection`select pg_advisory_lock(${schemaLock})`
    await runMigrations(drizzle(connection), { migrationsFolder })
    await rightLogClock(connection)
    await migrateQueue({ connectionString: url, noHandleSignals: true })
  } finally {
    await connection.end()
  }
}
