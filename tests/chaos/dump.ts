import type { Sql } from 'postgres'

/** Every row of every table of the database as text, the queue's too, as a dump has them. */
export async function dumpOf(sql: Sql): Promise<Map<string, string>> {
  const tables = await sql<{ schema: string; name: string }[]>`
    select nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p', 'm') and nspname not in ('pg_catalog', 'information_schema') and nspname !~ '^pg_(toast|temp)'`
  const dump = new Map<string, string>()
  for (const { schema, name } of tables) {
    const rows = await sql`select t::text as row from ${sql(`${schema}.${name}`)} t`
    dump.set(`${schema}.${name}`, rows.map(({ row }) => row).join('\n'))
  }
  return dump
}
