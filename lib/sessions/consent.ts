import { type SQL, sql } from 'drizzle-orm'
import { events } from '@/db/schema/events'
import { trainingExamples } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'

type Change = { sessionId: string; personId: string | null; training: boolean; at: Date; now: Date }

/**
 * Gives or withdraws a session's training consent, and tells it on the timeline `at` the moment it was said. Withdrawn deletes its examples.
 * One statement, for drizzle and postgres.js alike; the caller holds the session's row.
 */
export function consentChange({ sessionId, personId, training, at, now }: Change): SQL {
  return sql`
    with changed as (
      update ${sessions} set training_consent = ${training}, updated_at = ${now.toISOString()} where id = ${sessionId}
    ), forgotten as (
      delete from ${trainingExamples} where session_id = ${sessionId} and not ${training}::boolean
    )
    insert into ${events} (session_id, person_id, type, source, data, occurred_at)
    values (${sessionId}, ${personId}, 'consent', 'system', jsonb_build_object('training', ${training}::boolean), ${at.toISOString()})`
}
