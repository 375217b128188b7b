import { sql } from '@/db/client'
import type { Actor } from '@/lib/people/actor'
import type { WritingQuery, WritingView } from './mood-schema'
import { refuseZone, whoseDays } from './mood-whose'
import { type WritingRow, writingFigures } from './writing-figures'

/**
 * How much, how regularly and at which hours somebody writes, of everything they wrote and did not delete.
 * @throws AppError `not_found`, `invalid`, as whoseDays.
 */
export async function readWriting(options: { actor: Actor; now?: Date } & WritingQuery): Promise<WritingView> {
  const { actor, user_id: id, time_zone, now = new Date() } = options
  const { personId, zone, today } = await whoseDays({ actor, id, zone: time_zone, now })
  const instant = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
  const rows = await sql<WritingRow[]>`
    select
      to_char(created_at at time zone ${zone}, 'YYYY-MM-DD HH24') as at, count(*)::int as entries, sum(words)::int as words,
      max(words) as longest, to_char(min(created_at), ${instant}) as first_at, to_char(max(created_at), ${instant}) as last_at
    from entries
    where person_id = ${personId} and deleted_at is null and created_at < (${today}::date + 1)::timestamp at time zone ${zone}
    group by 1
    order by min(created_at)`.catch(refuseZone)
  return { user_id: personId, time_zone: zone, ...writingFigures(rows, today) }
}
