import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Counts, noteErased } from './counts'
import { inSlices } from './in-slices'

// With the two postings of each it is as much as a slice may be.
const entriesAtOnce = 300

/** Erases a person's movements of money, a slice at a time. Both sides of each go together, so that what is left of the ledger balances. */
export async function eraseMovementsOf(personId: string, erasureId: string) {
  await inSlices(async (tx) => {
    const counts = await eraseSome(personId, entriesAtOnce, tx)
    await noteErased(erasureId, counts, tx)
    return { done: (counts.bank_entries ?? 0) < entriesAtOnce }
  })
}

/** Erases all that a person has at the bank counter. To be called where nothing new can come. */
export async function eraseBankOf(personId: string, tx: Tx): Promise<Counts> {
  const counts = await eraseSome(personId, null, tx)
  for (const table of [
    'bank_step_ups',
    'bank_transfers',
    'bank_payees',
    'bank_cards',
    'bank_accounts',
    'bank_customers',
  ]) {
    const gone = await tx.execute(sql`delete from ${sql.identifier(table)} where person_id = ${personId}`)
    counts[table] = (counts[table] ?? 0) + gone.count
  }
  return counts
}

async function eraseSome(personId: string, limit: number | null, tx: Tx): Promise<Counts> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from bank_entries where person_id = ${personId} limit ${limit}::int`)
  const ids = sql`any(${sql.param(rows.map(({ id }) => id))}::uuid[])`
  const transfers = await tx.execute(sql`delete from bank_transfers where entry_id = ${ids}`)
  const postings = await tx.execute(sql`delete from bank_postings where entry_id = ${ids}`)
  const entries = await tx.execute(sql`delete from bank_entries where id = ${ids}`)
  return { bank_transfers: transfers.count, bank_postings: postings.count, bank_entries: entries.count }
}
