import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { logDigest } from '@/db/schema/session-log'
import { countCalls } from './digest-calls'
import { countErrors } from './digest-errors'
import { countHits } from './digest-hits'
import { keepProgress } from './digest-progress'
import { readEvents } from './digest-read'
import { showNotes } from './error-notes'

const name = 'session_log'
const lock = sql`hashtext('throughline_digest')`

/**
 * Reads the log on from where it was read to and brings up what is told across sessions. What it counts and how far it read are one
 * commit, so that every event counts once; one reader at a time.
 * @returns how many events were read: 0 at the present end, or while another one reads.
 */
export function digestOnce(options: { now?: Date } = {}): Promise<{ read: number }> {
  const now = options.now ?? new Date()
  return db.transaction(async (tx) => {
    // No row lock: that would take a transaction id before there is anything to write, and hold the live tails back while it reads.
    const [held] = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${lock}) as mine`)
    if (!held?.mine) return { read: 0 }
    const [from] = await tx
      .select({ txid: logDigest.txid, id: logDigest.eventId })
      .from(logDigest)
      .where(eq(logDigest.name, name))
    const events = from ? await readEvents(from, tx) : []
    const last = events.at(-1)
    if (!from || !last) return { read: 0 }
    await tx.update(logDigest).set({ txid: last.txid, eventId: last.id }).where(eq(logDigest.name, name))
    await keepProgress(events, tx)
    await countCalls(events, now, tx)
    await countHits(from, last, tx)
    await showNotes(await countErrors(events, tx), now, tx)
    return { read: events.length }
  })
}

/** Keeps the digest from reading until the transaction ends, so that groups can be put together with nothing coming in between. */
export async function holdDigest(tx: Tx) {
  await tx.execute(sql`select pg_advisory_xact_lock(${lock})`)
}
