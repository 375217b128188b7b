import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** Every table of ours and of the queue. */
async function tables(): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE' order by 1`)
  return rows.map((row) => row.name)
}

/** Where a marker stands: every column of every table is looked at as text, as in a dump. @returns `table: row` for each hit. */
export async function findMarker(marker: string): Promise<string[]> {
  const found: string[] = []
  for (const table of await tables()) {
    const rows = await db.execute<{ row: string }>(sql`
      select t::text as row from ${sql.raw(table)} t where t::text ilike ${`%${marker}%`}`)
    found.push(...rows.map(({ row }) => `${table}: ${row.slice(0, 200)}`))
  }
  return found
}

/** How many rows each table holds. */
export async function countRows(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of await tables()) {
    const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.raw(table)}`)
    counts[table] = row?.n ?? 0
  }
  return counts
}
