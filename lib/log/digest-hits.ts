import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { alertRules } from '@/db/schema/session-log'
import type { Place } from './digest-read'
import { matching } from './query'
import { logFilter } from './schema'

/** Counts for every enabled rule of kind `filter` what it is about, in the events after `from` up to `to`, by the minute they came in. */
export async function countHits(from: Place, to: Place, tx: Tx) {
  const rules = await tx
    .select({ id: alertRules.id, settings: alertRules.settings })
    .from(alertRules)
    .where(and(eq(alertRules.kind, 'filter'), eq(alertRules.enabled, true)))
  for (const rule of rules) {
    const filter = logFilter.safeParse(rule.settings.filter)
    if (!filter.success) continue
    await tx.execute(sql`
      insert into alert_hits (rule_id, minute, session_id, count)
      select ${rule.id}::uuid, date_trunc('minute', ${events.createdAt}), ${events.sessionId}, count(*)
      from ${events}
      where (${events.txid}, ${events.id}) > (${from.txid}::xid8, ${from.id}::bigint)
        and (${events.txid}, ${events.id}) <= (${to.txid}::xid8, ${to.id}::bigint) and ${matching(filter.data) ?? sql`true`}
      group by 2, 3 order by 3
      on conflict (rule_id, minute, session_id) do update set count = alert_hits.count + excluded.count`)
  }
}
