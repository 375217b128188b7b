import { sql } from '@/db/client'
import type { AuditAction } from '@/db/enums'
import type { Actor } from './actor'

/** Looking at the same thing again within this time is one look, counted. */
const sameLook = '15 minutes'

/**
 * Writes down what a member of staff or a program did with personal data. What people do with their own is not written.
 * @param entry.detail numbers and names of fields, never values. `repeats` folds looks at the same thing within a quarter of an hour into one row.
 */
export async function noteAudit(entry: {
  actor: Actor
  action: AuditAction
  personId?: string | null
  sessionId?: string | null
  detail?: Record<string, unknown>
  repeats?: boolean
  now?: Date
}) {
  const actorId = entry.actor.person?.id ?? null
  const keyId = entry.actor.key?.id ?? null
  const { action, personId = null, sessionId = null, detail = {} } = entry
  const now = (entry.now ?? new Date()).toISOString()
  // What is looked at is a person, a session, or an error.
  const error = typeof detail.fingerprint === 'string' ? detail.fingerprint : null
  if (entry.repeats) {
    const seen = await sql`
      update audit set times = times + 1 where id = (
        select id from audit
        where ${actorId ? sql`actor_id = ${actorId}` : sql`actor_id is null and key_id = ${keyId}`} and action = ${action}
          and person_id is not distinct from ${personId} and session_id is not distinct from ${sessionId}
          and detail ->> 'fingerprint' is not distinct from ${error}
          and at > ${now}::timestamptz - ${sameLook}::interval
        order by id desc limit 1)`
    if (seen.count > 0) return
  }
  await sql`
    insert into audit (at, actor_id, key_id, action, person_id, session_id, detail)
    values (${now}, ${actorId}, ${keyId}, ${action}, ${personId}, ${sessionId}, ${JSON.stringify(detail)}::text::jsonb)`
}
