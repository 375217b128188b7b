import { sql } from '@/db/client'
import { digestOnce } from './digest'

/** Reads the log to its present end, waiting for whoever is still writing anywhere in the database server. */
export async function digestAll(options: { now?: Date } = {}) {
  for (;;) {
    await digestOnce(options)
    const left = await sql`select 1 from events e, log_digest d where (e.txid, e.id) > (d.txid, d.event_id) limit 1`
    if (left.length === 0) return
  }
}
