import { db, type Tx } from '@/db/client'
import { sqlState } from '@/lib/errors'

/** Rows a transaction touches at most: a longer one would hold every live tail back. */
export const rowsAtOnce = 1000

const deadlock = '40P01'

/** Runs `work` in a transaction; whoever loses a deadlock tries again. */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await db.transaction(work)
    } catch (error) {
      if (sqlState(error) !== deadlock) throw error
    }
  }
}

/** Runs `slice` in transactions of its own until one says that nothing is left. */
export async function inSlices(slice: (tx: Tx) => Promise<{ done: boolean }>) {
  while (!(await inTransaction(slice)).done);
}
