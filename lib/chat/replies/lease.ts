import { sql as query } from 'drizzle-orm'
import { sql, type Tx } from '@/db/client'
import { runningReplies } from './live-replies'

/** A reply that somebody has the lease of. */
export type LeasedReply = { messageId: string; lease: string; attempts: number }

/** How long a lease lasts without a sign of its holder, and how often it gives one. Another takes over within 5 s of a crash. */
export const leaseSeconds = 3
export const renewMs = 1000

const takenAtOnce = 20

type Raw = { message_id: string; lease: string; attempts: number }
const leased = ({ message_id, lease, attempts }: Raw): LeasedReply => ({ messageId: message_id, lease, attempts })

/** Leases the next reply of a session that waits, if there is one. The session's row must be locked. */
export async function leaseNext(sessionId: string, tx: Tx): Promise<LeasedReply | null> {
  const [row] = await tx.execute<Raw>(query`
    update replies set lease = gen_random_uuid(), attempts = attempts + 1,
      leased_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}::int)
    where message_id = (select message_id from replies where session_id = ${sessionId} order by event_id limit 1)
      and leased_until is null
    returning message_id, lease, attempts`)
  return row ? leased(row) : null
}

/** Leases replies whose holder gave no sign any more, the first of each session only; not those that this very process is making. */
export async function leaseAbandoned(): Promise<LeasedReply[]> {
  const rows = await sql<Raw[]>`
    update replies set lease = gen_random_uuid(), attempts = attempts + 1,
      leased_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}::int)
    where message_id in (
      select r.message_id from replies r
      where (r.leased_until is null or r.leased_until < clock_timestamp()) and r.message_id <> all(${runningReplies()}::uuid[])
        and not exists (select 1 from replies e where e.session_id = r.session_id and e.event_id < r.event_id)
      limit ${takenAtOnce} for update skip locked)
    returning message_id, lease, attempts`
  return rows.map(leased)
}
