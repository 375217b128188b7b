import { setTimeout as wait } from 'node:timers/promises'
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

/** Rows and rest where nobody waits for it and others work meanwhile: small slices, and one fifth of the time. */
export const gently = { rows: 200, restPerWork: 4 }

/**
 * Runs `slice` in transactions of its own until one says that nothing is left.
 * @param restPerWork how many times as long as each slice took it rests after it.
 */
export async function inSlices(slice: (tx: Tx) => Promise<{ done: boolean }>, restPerWork = 0) {
  for (;;) {
    const began = performance.now()
    const { done } = await inTransaction(slice)
    if (restPerWork > 0) await wait(restPerWork * (performance.now() - began))
    if (done) return
  }
}
