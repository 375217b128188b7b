import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { env } from '@/lib/env'
import { holdDigest } from './digest'

const day = 86_400_000
/** Rows let go in one statement: a longer one would hold every live tail back. */
const rowsAtOnce = 1000

/**
 * Lets go of what was counted more than RETENTION_DAYS ago, and of errors that no session is left of: what they said goes with those who
 * hit them, unless staff wrote something about them.
 * @returns how many rows.
 */
export async function pruneDigest(options: { now?: Date } = {}): Promise<number> {
  const now = options.now ?? new Date()
  const before = sql`${new Date(now.getTime() - env().RETENTION_DAYS * day).toISOString()}::timestamptz`
  const hours = await drop('error_hours', sql`hour < ${before}`)
  const minutes = await drop('api_minutes', sql`minute < ${before}`)
  const hits = await drop('alert_hits', sql`minute < ${before}`)
  const passed = await drop('alerts', sql`status = 'resolved' and resolved_at < ${before}`)
  return hours + minutes + hits + passed + (await forgetUnseenErrors())
}

/** Lets go of the errors that nobody is left of who hit them. @returns how many. */
export async function forgetUnseenErrors(): Promise<number> {
  // Whoever reads the log just now may be counting what is there no more: their commit is waited for.
  await db.transaction(holdDigest)
  return drop(
    'error_groups',
    sql`note is null and fix is null
      and not exists (select from error_sightings s where s.fingerprint = coalesce(error_groups.merged_into, error_groups.fingerprint))
      and not exists (select from error_groups m where m.merged_into = error_groups.fingerprint)`,
  )
}

async function drop(table: string, where: SQL): Promise<number> {
  const name = sql.identifier(table)
  for (let gone = 0; ; ) {
    const { count } = await db.execute(
      sql`delete from ${name} where ctid = any(array(select ctid from ${name} where ${where} limit ${rowsAtOnce}))`,
    )
    gone += count
    if (count < rowsAtOnce) return gone
  }
}
