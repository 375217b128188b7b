import type postgres from 'postgres'
import type { Migration, Schema } from './schema-at'

const created = /create\s+(?:or\s+replace\s+)?function\s+(\w+)\s*\(/gi

/** Takes all that some migrations made out of a database. Whatever others have built upon it stands in the way, and is told by the error. */
export async function clearSchema(tx: postgres.ISql, { tables, sequences }: Schema, applied: Migration[]) {
  if (applied.length === 0) return
  await tx`drop table ${tx(tables.map(({ name }) => name))}`
  const left = await tx<{ name: string }[]>`
    select relname as name from pg_class
    where relkind = 'S' and relnamespace = 'public'::regnamespace and relname = any(${sequences})`
  for (const { name } of left) await tx`drop sequence ${tx(name)}`
  const statements = applied.flatMap((migration) => migration.statements).join('\n')
  const functions = new Set([...statements.matchAll(created)].map(([, name = '']) => name))
  for (const name of functions) await tx`drop function if exists ${tx(name)}`
  await tx`delete from drizzle.__drizzle_migrations`
}

/** Applies migrations in the caller's transaction, and notes them as drizzle does. */
export async function applyMigrations(tx: postgres.ISql, migrations: Migration[]) {
  await tx.unsafe('create schema if not exists drizzle')
  await tx.unsafe(
    'create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
  )
  for (const { statements, hash, when } of migrations) {
    for (const statement of statements) await tx.unsafe(statement)
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`
  }
}
