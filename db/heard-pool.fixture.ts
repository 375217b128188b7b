import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import './client'
import type { Sql } from './client'

/** A statement as the database was asked it. */
export type Heard = { text: string; params: unknown[] }

/** Puts a pool of one connection in the place of the product's own. @returns it, and what the database is asked from then on. */
export function hearStatements(url: string): { sql: Sql; heard: Heard[] } {
  const heard: Heard[] = []
  const sql: Sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
    debug: (_connection, text, params) => void heard.push({ text, params }),
  })
  // As the product does, which reads times as text by it.
  drizzle(sql)
  const shared = globalThis as typeof globalThis & { throughlineDatabase?: { pool?: Sql } }
  Object.assign(shared.throughlineDatabase ?? {}, { pool: sql })
  return { sql, heard }
}

/** Runs a statement that was heard again, to be told how the database goes about it. */
export async function planOf(sql: Sql, { text, params }: Heard): Promise<string> {
  const rows = await sql.unsafe(`explain (analyze, buffers) ${text}`, params as string[])
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
