import { runMigrations as migrateQueue } from 'graphile-worker'
import postgres from 'postgres'
import { logTime, passLogTime } from '@/db/log-clock'
import { schemaLock } from '@/db/migrate'
import { appliedCount } from './applied'
import { BackupError } from './backup-error'
import { carryErasures, keepErasures } from './carry-erasures'
import { applyMigrations, clearSchema } from './clear'
import { fillTables } from './fill'
import type { Manifest, Progress } from './format'
import { replaceJobs } from './queue'
import type { Checked } from './read'
import { knownMigrations, schemaAfter } from './schema-at'

export type Restored = { rows: number; erasedAgain: number }

/** What a migration puts into an empty database. */
const seeded = ['alert_rules', 'log_digest']

/**
 * Puts a checked backup into a database, in one transaction: until it commits, what was there is there. Then the schema is this version's.
 * @param options.replace the name of the database, said by whoever wants what is in it to go. Without it a database with data is refused.
 * @param options.forward false leaves the schema as old as the backup, for trials of what brings it up to date.
 * @throws BackupError when it is refused.
 */
export async function restoreBackup(options: {
  url: string
  file: string
  checked: Checked
  replace?: string
  forward?: boolean
  onProgress?: Progress
}): Promise<Restored> {
  const { url, file, checked, replace, forward = true, onProgress = () => {} } = options
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: 'throughline-restore' } })
  try {
    await demandAlone(sql)
    await migrateQueue({ connectionString: url, noHandleSignals: true })
    const erasedAgain = await orNothing(() =>
      sql.begin(async (tx) => {
        // Whoever has a table open keeps us waiting, but not for ever.
        await tx.unsafe("set local lock_timeout = '10s'")
        await tx.unsafe("set local maintenance_work_mem = '256MB'")
        const known = knownMigrations()
        const applied = await appliedCount(tx, known)
        await demandRoom(tx, applied, replace)
        const past = await logTime(tx)
        const wasErased = await keepErasures(tx, applied)
        await clearSchema(tx, schemaAfter(applied), known.slice(0, applied))
        await applyMigrations(tx, known.slice(0, checked.migrations))
        await fillTables({ tx, file, checked, onProgress })
        if (forward) {
          await applyMigrations(tx, known.slice(checked.migrations))
          await passLogTime(tx, later(past, BigInt(checked.header.logTime)))
        }
        const again = await carryErasures(tx, wasErased)
        await replaceJobs(tx)
        return again
      }),
    )
    await sql.unsafe('analyze')
    return { rows: rowsIn(checked.manifest), erasedAgain }
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function orNothing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof BackupError) throw cause
    throw new BackupError(`Nothing was changed. The restore broke off: ${(cause as Error).message}.`, { cause })
  }
}

const later = (a: bigint, b: bigint) => (a > b ? a : b)

const rowsIn = ({ tables }: Manifest) => Object.values(tables).reduce((sum, { rows }) => sum + rows, 0)

/** A start waits at this lock until the restore is over; whoever is there already is told of. */
async function demandAlone(sql: postgres.Sql) {
  const [lock] = await sql`select pg_try_advisory_lock(${schemaLock}) as mine`
  const others = await sql<{ name: string; count: number }[]>`
    select application_name as name, count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like 'throughline%'
    group by 1 order by 1`
  if (lock?.mine && others.length === 0) return
  const who = others.map(({ name, count }) => `${name} (connections: ${count})`).join(', ') || 'a start'
  throw new BackupError(`Nothing was changed. The database is in use by ${who}. Stop every app and worker on it first.`)
}

async function demandRoom(tx: postgres.ISql, applied: number, replace: string | undefined) {
  const names = schemaAfter(applied).tables.map(({ name }) => name)
  const filled: string[] = []
  for (const name of names.filter((one) => !seeded.includes(one))) {
    const [row] = await tx`select exists (select from ${tx(name)}) as filled`
    if (row?.filled) filled.push(name)
  }
  if (filled.length === 0) return
  const [here] = await tx`select current_database() as name`
  if (replace === here?.name) return
  const counts = await Promise.all(
    ['people', 'sessions', 'events'].map(async (name) => {
      const [row] = await tx`select count(*)::int as rows from ${tx(name)}`
      return `${name}: ${row?.rows}`
    }),
  )
  throw new BackupError(
    `Nothing was changed. The database ${here?.name} holds data (${counts.join(', ')}). ` +
      `To have the backup take its place, add --replace ${here?.name}`,
  )
}
