import { PgDialect } from 'drizzle-orm/pg-core'
import type { TransactionSql } from 'postgres'
import type { Json } from '@/lib/clean'
import { isObject } from '@/lib/is-object'
import { consentChange } from '@/lib/sessions/consent'
import type { HeldSession } from './held-sessions'
import type { Entry } from './write-events'

const dialect = new PgDialect()

function saysConsent({ event }: Entry): boolean {
  const data = event.eventData as Json
  return event.eventType === 'consent' && isObject(data) && typeof data.training === 'boolean'
}

/** Whoever works in a workshop says by an event whether their steps may be learned from. What happened last counts, whenever it came in. */
export async function takeConsent(entries: Entry[], sessions: Map<string, HeldSession>, tx: TransactionSql) {
  const said = new Map<string, { session: HeldSession; now: Date }>()
  for (const { token, now } of entries.filter(saysConsent)) {
    const session = sessions.get(token)
    if (session?.type === 'workshop') said.set(session.id, { session, now })
  }
  for (const { session, now } of said.values()) {
    const last = await lastSaid(session.id, tx)
    if (!last || last.training === session.trainingConsent) continue
    const { id: sessionId, personId } = session
    const change = consentChange({ sessionId, personId, training: last.training, at: new Date(last.occurred_at), now })
    const { sql: text, params } = dialect.sqlToQuery(change)
    await tx.unsafe(text, params as (string | boolean | null)[])
  }
}

async function lastSaid(sessionId: string, tx: TransactionSql) {
  const [last] = await tx<{ training: boolean; occurred_at: string }[]>`
    select (data -> 'training')::boolean as training, occurred_at from events
    where session_id = ${sessionId} and type = 'consent' and source in ('log', 'system')
      and jsonb_typeof(data -> 'training') = 'boolean'
    order by occurred_at desc, id desc limit 1`
  return last
}
