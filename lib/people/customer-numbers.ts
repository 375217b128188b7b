import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'

/** So far past a number that came from outside does ours go on: no number drawn meanwhile can be drawn again. */
const margin = 1000

/**
 * Call it before customer ids from outside are stored: the numbers we give to others stay ahead of them, so that none is given twice.
 * @param customerIds such as `C123`; others are no numbers of ours.
 */
export async function keepNumbersAhead(customerIds: string[], tx: Tx = db) {
  const numbers = customerIds.flatMap((id) => /^C(\d{1,12})$/.exec(id)?.[1] ?? []).map(Number)
  const highest = Math.max(0, ...numbers)
  await tx.execute(sql`
    select setval('customer_number', ${highest}::bigint + ${margin}) from customer_number where last_value <= ${highest}`)
}
