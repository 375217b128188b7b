import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { EventSource } from '@/db/enums'
import { events } from '@/db/schema/events'
import { sessionTallies } from '@/db/schema/session-log'
import type { Json } from '@/lib/clean'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/ids'

/** What one reading takes at most, so that its transaction stays short. */
const eventsAtOnce = 1000

export type Place = { txid: string; id: number }

/** Of an event what the digest looks at: of its data only the parts that are small enough to be what they should be. */
export type DigestEvent = {
  id: number
  txid: string
  sessionId: string
  type: string
  source: EventSource
  fingerprint: string | null
  /** Tells people apart: the person, else the claimed e-mail as a hash, else the session. */
  who: string
  data: { [key: string]: Json }
  /** When it happened. A clock that tells of times nothing is kept of is not believed. */
  at: Date
}

type Raw = {
  id: number
  txid: string
  session_id: string
  type: string
  source: EventSource
  fingerprint: string | null
  person_id: string | null
  email: string | null
  data: { [key: string]: Json }
  occurred_at: string
  created_at: string
}

const day = 86_400_000

const part = (key: string, longest = 2000) =>
  sql`${sql.raw(`'${key}'`)}, case when length((data -> ${sql.raw(`'${key}'`)})::text) <= ${sql.raw(String(longest))} then data -> ${sql.raw(`'${key}'`)} end`

const parts = (...keys: SQL[]) =>
  sql`jsonb_build_object(${sql.join([part('currentStep'), part('stepName'), ...keys], sql`, `)})`

const told = sql`case
  when source <> 'log' then '{}'
  when type = 'navigation' then ${parts(part('to'), part('toStepName'))}
  when type = 'init' then ${parts(part('steps', 20_000))}
  when type = 'api_call' then ${parts(part('endpoint', 4000), part('method'), part('status'), part('success'))}
  when type = 'error' then ${parts(part('step'))}
  else ${parts()}
end`

/**
 * The events after a place, in server order and only as far as no running transaction could still put one in between (see lib/events/tail.ts).
 */
export async function readEvents(from: Place, tx: Tx): Promise<DigestEvent[]> {
  // The page first, so that nothing but its rows is looked at closely.
  const rows = await tx.execute<Raw>(sql`
    with page as materialized (
      select * from ${events}
      where (txid, id) > (${from.txid}::xid8, ${from.id}::bigint) and txid < pg_snapshot_xmin(log_snapshot())
      order by txid, id limit ${eventsAtOnce}
    )
    select page.id, page.txid::text, page.session_id, type, source, fingerprint, person_id,
      lower(coalesce(page.student_email, t.student_email)) as email, ${told} as data, occurred_at, created_at
    from page
    left join ${sessionTallies} t on t.session_id = page.session_id and page.type = 'error'
    order by page.txid, page.id`)
  return rows.map(eventOf)
}

function eventOf(raw: Raw): DigestEvent {
  const occurredAt = new Date(raw.occurred_at)
  const createdAt = new Date(raw.created_at)
  const believed = occurredAt.getTime() > createdAt.getTime() - env().RETENTION_DAYS * day
  return {
    id: raw.id,
    txid: raw.txid,
    sessionId: raw.session_id,
    type: raw.type,
    source: raw.source,
    fingerprint: raw.fingerprint,
    who: raw.person_id ?? (raw.email ? sha256(raw.email).toString('hex').slice(0, 16) : raw.session_id),
    data: raw.data,
    at: believed ? occurredAt : createdAt,
  }
}
