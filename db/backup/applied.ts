import type postgres from 'postgres'
import { BackupError } from './backup-error'
import { knownMigrations, type Migration } from './schema-at'

/** How many of the migrations are applied to a database: 0 for an empty one. @throws BackupError where it holds others. */
export async function appliedCount(sql: postgres.ISql, known: Migration[] = knownMigrations()): Promise<number> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`
  if (!table?.name) return 0
  const rows = await sql<{ when: string }[]>`
    select created_at::text as when from drizzle.__drizzle_migrations order by created_at`
  if (rows.every(({ when }, at) => Number(when) === known[at]?.when)) return rows.length
  throw new BackupError(
    'The database was made by another, newer version of Throughline. Bring this copy to that version first.',
  )
}
