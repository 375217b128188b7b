import { inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Stage } from '@/db/enums'
import { events } from '@/db/schema/events'
import { people } from '@/db/schema/people'
import type { RunAction } from './api-schema'

type Acted = { at: string; to: string; stage: Stage | null; by: string | null; key: string | null }

/** Who retried and cancelled a run, oldest first, as the timeline of its session tells. */
export async function runActions(run: { id: string; sessionId: string; createdAt: Date }): Promise<RunAction[]> {
  const acted = await db.execute<Acted>(sql`
    select occurred_at as at, data->>'to' as to, data->>'retryFrom' as stage, data->>'by' as by, data->>'byKey' as key
    from ${events}
    where session_id = ${run.sessionId} and occurred_at >= ${run.createdAt.toISOString()}
      and type = 'status' and source = 'system' and data->>'runId' = ${run.id} and data ?| array['by', 'byKey']
    order by occurred_at, id`)
  const named = [...new Set(acted.flatMap(({ by }) => by ?? []))]
  const known = named.length
    ? await db
        .select({ customerId: people.customerId, name: people.name })
        .from(people)
        .where(inArray(people.customerId, named))
    : []
  return acted.map(({ at, to, stage, by, key }) => ({
    at: new Date(at).toISOString(),
    what: to === 'processing' ? 'retried' : 'cancelled',
    stage,
    person: by ? (known.find(({ customerId }) => customerId === by) ?? { name: null, customerId: by }) : null,
    key,
  }))
}
