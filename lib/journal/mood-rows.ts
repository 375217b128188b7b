import { sql } from '@/db/client'
import type { PieceRow } from './mood-pieces'
import { refuseZone, type WhoseDays } from './mood-whose'

/**
 * Entries and what the person said, in whichever session, from the beginning of the day `from` to the end of today, both by the clock of
 * their time zone. Of deleted entries there is nothing, of unread ones no reading; topics and words come for the person alone.
 * @param options.telling without the words that told of a mood, for whoever has no use for them.
 * @throws AppError `invalid` for a zone that the database does not know.
 */
export function pieceRows(
  { personId, zone, today, own }: WhoseDays,
  from: string,
  { telling = true } = {},
): Promise<PieceRow[]> {
  // Written out at each place, as the database plans better with values than with rows of a table.
  const since = sql`(${from}::date::timestamp at time zone ${zone})`
  const till = sql`((${today}::date + 1)::timestamp at time zone ${zone})`
  return sql<PieceRow[]>`
    with pieces as (
      select
        e.created_at, null::uuid as talk, null as type, e.mood as chosen, e.words, e.topic_id,
        r.sentiment, r.emotion, r.telling
      from entries e
      left join lateral (select e.sentiment, e.emotion, e.telling where e.analysis_status = 'completed') r on true
      where e.person_id = ${personId} and e.deleted_at is null and e.created_at >= ${since} and e.created_at < ${till}
      union all
      select m.created_at, s.id, s.type, null, 0, s.topic_id, m.sentiment, m.emotion, m.telling
      from sessions s join messages m on m.session_id = s.id
      where s.person_id = ${personId} and s.last_activity_at >= ${since} and m.role = 'user'
        and m.created_at >= ${since} and m.created_at < ${till}
    )
    select
      (p.created_at at time zone ${zone})::text as at, talk, type, chosen, words, sentiment,
      p.emotion ->> 'label' as label, (p.emotion ->> 'confidence')::float8 as confidence,
      ${own ? sql`topic_id, t.name as topic` : sql`null as topic_id, null as topic`},
      ${own && telling ? sql`p.telling` : sql`null as telling`}
    from pieces p ${own ? sql`left join topics t on t.id = p.topic_id` : sql``}`.catch(refuseZone)
}
