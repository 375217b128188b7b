import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { DigestEvent } from './digest-read'
import { sortErrors } from './digest-sort'
import { stepOf } from './event-data'
import type { LoggedError } from './fingerprint'

export type Sighting = { fingerprint: string; sessionId: string }

/** Counts errors by what they are, by hour and step, and by who hit them. @returns who hit what just now. */
export async function countErrors(events: DigestEvent[], tx: Tx): Promise<Sighting[]> {
  const errors = events.filter(({ source, type }) => source === 'log' && type === 'error')
  if (errors.length === 0) return []
  const { groupOf, described } = await sortErrors(errors, tx)
  const counted = errors.map((event) => {
    const step = stepOf(event.data.currentStep) ?? stepOf(event.data.step) ?? -1
    return { fingerprint: groupOf(event), session_id: event.sessionId, who: event.who, step, at: event.at }
  })
  const all = sql`json_to_recordset(${JSON.stringify(counted)}::text::json)
    as e (fingerprint text, session_id uuid, who text, step int, at timestamptz)`
  await addGroups(all, described, tx)
  await addHours(all, tx)
  await addSightings(all, tx)
  return counted.map(({ fingerprint, session_id }) => ({ fingerprint, sessionId: session_id }))
}

/** Comes back: seen again after a quiet week, or known and seen again after a quiet day. */
async function addGroups(all: SQL, described: LoggedError[], tx: Tx) {
  await tx.execute(sql`
    insert into error_groups as g (fingerprint, error_type, message, status_code, count, first_seen_at, last_seen_at)
    select fingerprint, coalesce(max(d."errorType"), 'error'), coalesce(max(d.message), ''), max(d."statusCode"), count(*), min(at), max(at)
    from ${all} left join lateral (
      select * from json_to_recordset(${JSON.stringify(described)}::text::json)
        as d (fingerprint text, "errorType" text, message text, "statusCode" int)
      where d.fingerprint = e.fingerprint limit 1) d using (fingerprint)
    group by fingerprint order by fingerprint
    on conflict (fingerprint) do update set
      count = g.count + excluded.count,
      first_seen_at = least(g.first_seen_at, excluded.first_seen_at),
      last_seen_at = greatest(g.last_seen_at, excluded.last_seen_at),
      came_back_at = case
        when excluded.first_seen_at >= g.last_seen_at + interval '7 days'
          or (g.known_at < excluded.first_seen_at and excluded.first_seen_at >= g.last_seen_at + interval '1 day')
        then excluded.first_seen_at else g.came_back_at end`)
}

async function addHours(all: SQL, tx: Tx) {
  await tx.execute(sql`
    insert into error_hours (fingerprint, hour, step, count)
    select fingerprint, date_trunc('hour', at), step, count(*) from ${all} group by 1, 2, 3 order by 1, 2, 3
    on conflict (fingerprint, hour, step) do update set count = error_hours.count + excluded.count`)
}

async function addSightings(all: SQL, tx: Tx) {
  await tx.execute(sql`
    insert into error_sightings as g (fingerprint, session_id, who, count, first_seen_at, last_seen_at)
    select e.fingerprint, s.id, max(e.who), count(*), min(at), max(at)
    from ${all} join sessions s on s.id = e.session_id group by 1, 2 order by 2, 1
    on conflict (fingerprint, session_id) do update set who = excluded.who, count = g.count + excluded.count,
      first_seen_at = least(g.first_seen_at, excluded.first_seen_at), last_seen_at = greatest(g.last_seen_at, excluded.last_seen_at)`)
}
