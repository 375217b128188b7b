import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { hangingOffSession } from './session-tables'

/** Rows erased, by table. */
export type Counts = Record<string, number>

/** What a person wrote for themselves. What points at a row goes before it. */
export const journalTables = ['entries', 'topics']

/** What a person has at the bank counter. */
const bankTables = [
  'bank_transfers',
  'bank_postings',
  'bank_entries',
  'bank_payees',
  'bank_cards',
  'bank_accounts',
  'bank_customers',
]

export const tablesOfPerson = [
  'demo_people',
  'messenger_chats',
  'identities',
  'passwords',
  'password_resets',
  'user_tokens',
]

/** A receipt on which nothing stands yet. */
export function noCounts(): Counts {
  const tables = [
    ...hangingOffSession.map((one) => one.table),
    'session_joins',
    'sessions',
    ...journalTables,
    ...bankTables,
    ...tablesOfPerson,
    'people',
  ]
  return Object.fromEntries(tables.map((table) => [table, 0]))
}

export function addCounts(to: Counts, more: Counts): Counts {
  const sum = { ...to }
  for (const [table, rows] of Object.entries(more)) sum[table] = (sum[table] ?? 0) + rows
  return sum
}

/** Adds to a receipt in the transaction that erases, so that it is right after any crash. */
export async function noteErased(erasureId: string, counts: Counts, tx: Tx) {
  await tx.execute(sql`
    update erasures set erased = (
      select jsonb_object_agg(key, rows) from (
        select key, sum(value::bigint) as rows
        from (select * from jsonb_each_text(erased) union all select * from jsonb_each_text(${JSON.stringify(counts)}::jsonb)) as counted
        group by key
      ) as summed)
    where id = ${erasureId}`)
}
