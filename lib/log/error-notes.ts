import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { record } from '@/lib/events/record'
import type { Sighting } from './digest-errors'

/** Sessions that one note is shown to in one go. */
const mostAtOnce = 500

/** Shows the note of each error to the running sessions that just hit it and have not seen it as it stands now. */
export async function showNotes(sightings: Sighting[], now: Date, tx: Tx) {
  if (sightings.length === 0) return
  const keys = sightings.map(({ fingerprint, sessionId }) => ({ fingerprint, session_id: sessionId }))
  const among = sql`(s.fingerprint, s.session_id) in (
    select fingerprint, session_id from json_to_recordset(${JSON.stringify(keys)}::text::json) as r (fingerprint text, session_id uuid))`
  await showWhere(among, now, tx)
}

/** Shows the note of one error to the running sessions that hit it since then. */
export async function showNoteSince(fingerprint: string, since: Date, now: Date, tx: Tx) {
  await showWhere(
    sql`s.fingerprint = ${fingerprint} and s.last_seen_at >= ${since.toISOString()}::timestamptz`,
    now,
    tx,
  )
}

type Due = { fingerprint: string; session_id: string; person_id: string | null; revision: number }

/** The log says only that it was shown: its words stay with the error. */
async function showWhere(which: SQL, now: Date, tx: Tx) {
  // Held in the order of their ids, as every writer into several sessions holds them.
  const due = await tx.execute<Due>(sql`
    select s.fingerprint, s.session_id, o.person_id, g.note_revision as revision
    from error_sightings s
    join error_groups g on g.fingerprint = s.fingerprint and g.note is not null and s.note_shown < g.note_revision
    join sessions o on o.id = s.session_id and o.status = 'active' and o.expires_at > ${now.toISOString()}::timestamptz
    where ${which} order by o.id limit ${mostAtOnce} for no key update of o`)
  if (due.length === 0) return
  await record(
    due.map(({ fingerprint, session_id, person_id, revision }) => ({
      sessionId: session_id,
      personId: person_id,
      type: 'note',
      source: 'system' as const,
      data: { fingerprint, revision },
      occurredAt: now,
    })),
    tx,
  )
  await tx.execute(sql`
    update error_sightings s set note_shown = r.revision
    from json_to_recordset(${JSON.stringify(due)}::text::json) as r (fingerprint text, session_id uuid, revision int)
    where s.fingerprint = r.fingerprint and s.session_id = r.session_id`)
}
