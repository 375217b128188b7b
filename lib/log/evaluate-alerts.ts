import { type SQL, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { alertRules, alerts } from '@/db/schema/session-log'
import { newId } from '@/lib/ids'
import { apiFailures, matchedEvents, type RulesOf, sameError, stageFailed, stuck } from './alert-conditions'
import type { AlertFacts, AlertSettings } from './alert-schema'
import { queueFiring, queueResolved } from './webhook-queue'

// At most so many open at a time, so that no evaluation holds the log's readers up; the others a moment later. What many meet opens first.
const openedAtOnce = 200

type Rule = typeof alertRules.$inferSelect

function ofKind<K extends keyof AlertSettings>(rules: Rule[], kind: K): RulesOf<K> {
  // They were parsed when they were written.
  return rules.filter((rule) => rule.kind === kind) as unknown as RulesOf<K>
}

/** What the rules are true of now. */
function conditions(rules: Rule[], now: Date): SQL {
  const kinds = [
    [ofKind(rules, 'same_error'), sameError],
    [ofKind(rules, 'stuck'), stuck],
    [ofKind(rules, 'api_failures'), apiFailures],
    [ofKind(rules, 'filter'), matchedEvents],
    [ofKind(rules, 'stage_failed'), stageFailed],
  ] as const
  const none = sql`
    select null::uuid as rule_id, null::text as subject, null::uuid as session_id, null::jsonb as facts,
      null::timestamptz as true_since
    where false`
  const found = kinds.flatMap(([some, condition]) =>
    some.length === 0 ? [] : [sql`(${(condition as (rules: typeof some, now: Date) => SQL)(some, now)})`],
  )
  return sql.join([none, ...found], sql` union all `)
}

type Change =
  | { event: 'resolved'; id: string }
  | { event: 'firing'; rule_id: string; subject: string; session_id: string | null; facts: AlertFacts }

/**
 * Writes what changed in alerts that fire, resolves those that are no longer true, and tells which are to open. One that a member of staff
 * closed opens again only when all that makes it true happened since.
 */
function compare(rules: Rule[], now: Date, tx: Tx) {
  const at = sql`${now.toISOString()}::timestamptz`
  return tx.execute<Change>(sql`
    with now_true as materialized (${conditions(rules, now)}),
    refreshed as (
      update ${alerts} a set facts = t.facts, last_true_at = ${at}
      from now_true t
      where a.rule_id = t.rule_id and a.subject = t.subject and a.status = 'firing'
        and (a.facts <> t.facts or a.last_true_at <= ${at} - interval '1 minute')
    ),
    resolved as (
      update ${alerts} a set status = 'resolved', resolved_at = ${at}
      where a.status = 'firing'
        and not exists (select from now_true t where t.rule_id = a.rule_id and t.subject = a.subject)
      returning a.id
    )
    select 'resolved' as event, id, null as rule_id, null as subject, null as session_id, null as facts from resolved
    union all
    (select 'firing', null, t.rule_id, t.subject, t.session_id, t.facts
    from now_true t
    where not exists (
      select from ${alerts} a
      where a.rule_id = t.rule_id and a.subject = t.subject
        and (a.status = 'firing' or (a.facts ? 'closed' and a.resolved_at >= t.true_since)))
    order by t.session_id is not null, t.true_since limit ${openedAtOnce})`)
}

/**
 * Brings the alerts to where the rules and the figures of the digest say they are, and puts what webhooks are to be told on the queue.
 * One copy does it at a time; while another one does, nothing happens. The log itself is never read.
 */
export async function evaluateAlerts(options: { now?: Date } = {}): Promise<void> {
  const now = options.now ?? new Date()
  await db.transaction(async (tx) => {
    const [turn] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended('evaluate_alerts', 0)) as mine`,
    )
    if (!turn?.mine) return
    const rules = await tx.select().from(alertRules)
    const changes = await compare(
      rules.filter((rule) => rule.enabled),
      now,
      tx,
    )
    const opened = changes.flatMap((change) => (change.event === 'firing' ? [change] : []))
    if (opened.length > 0) {
      const rows = await tx
        .insert(alerts)
        .values(
          opened.map(({ rule_id, subject, session_id, facts }) => ({
            id: newId(now.getTime()),
            ...{ ruleId: rule_id, subject, sessionId: session_id, facts },
            ...{ status: 'firing' as const, firedAt: now, lastTrueAt: now },
          })),
        )
        .returning({ id: alerts.id, ruleId: alerts.ruleId })
      await queueFiring({ opened: rows, rules, now }, tx)
    }
    const resolved = changes.flatMap((change) => (change.event === 'resolved' ? [change.id] : []))
    await queueResolved({ alertIds: resolved, now }, tx)
  })
}
