import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { TimelineGap } from './timeline-schema'

const most = 200
/** How long a page may hold events back in the ordinary run of things, errors overtaking them: no gap before that. */
const settledMs = 10_000

type Raw = { before: number; missing: number; from_at: string | null; to_at: string; offline: boolean }

/**
 * Where events of a page never came. The SDK numbers them from 1 in each tab (`t<10 characters>.<number>`), so that a number that is
 * missing shows; one that comes late closes its gap. `offline` where the page told, beside the gap, that it had lost its connection.
 * At most 200, the first ones.
 */
export async function timelineGaps(sessionId: string, now: Date): Promise<TimelineGap[]> {
  const settled = new Date(now.getTime() - settledMs).toISOString()
  const rows = await db.execute<Raw>(sql`
    with seen as materialized (
      select left(client_event_id, 11) as tab, substr(client_event_id, 13)::bigint as number from events
      where session_id = ${sessionId} and client_event_id ~ '^t[0-9a-z]{10}\\.[0-9]{1,9}$'
    ), torn as (select tab from seen group by tab having max(number) > count(*)), ordered as (
      select tab, number, lag(number, 1, 0::bigint) over (partition by tab order by number) as previous
      from seen where tab in (select tab from torn)
    )
    select later.id as before, (number - previous - 1)::int as missing, earlier.occurred_at as from_at, later.occurred_at as to_at,
      exists (
        select 1 from events e where e.session_id = ${sessionId} and e.type = 'state_change' and e.source = 'log'
          and e.occurred_at between coalesce(earlier.occurred_at, later.occurred_at) - interval '1 minute'
            and later.occurred_at + interval '1 minute'
          and e.data ->> 'stateName' ~* '(online|offline|connection|network)'
      ) as offline
    from ordered
    join events later on later.session_id = ${sessionId} and later.client_event_id = tab || '.' || number
    left join events earlier on earlier.session_id = ${sessionId} and earlier.client_event_id = tab || '.' || previous
    where number - previous > 1 and later.created_at < ${settled}::timestamptz
    order by later.occurred_at, later.id limit ${most}`)
  return rows.map((row) => ({
    before: row.before,
    missing: row.missing,
    from: row.from_at === null ? null : new Date(row.from_at).toISOString(),
    to: new Date(row.to_at).toISOString(),
    offline: row.offline,
  }))
}
