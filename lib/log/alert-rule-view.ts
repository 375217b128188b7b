import { eq, getTableColumns, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { alertDeliveries, alertRules, alerts } from '@/db/schema/session-log'
import type { AlertRuleView, RuleOfKind } from './alert-schema'

type LastDelivery = {
  attempts: number
  delivered_at: string | null
  failed_at: string | null
  created_at: string
  error: string | null
}

type Row = { rule: typeof alertRules.$inferSelect; by: string | null; last: LastDelivery | null }

function viewDelivery({ attempts, delivered_at, failed_at, created_at, error }: LastDelivery) {
  const state = delivered_at ? ('delivered' as const) : failed_at ? ('failed' as const) : ('waiting' as const)
  const at = new Date(delivered_at ?? failed_at ?? created_at).toISOString()
  return { state, at, tries: attempts, error }
}

function view({ rule, by, last }: Row): AlertRuleView {
  // They were parsed together when they were written.
  const ofKind = { kind: rule.kind, settings: rule.settings } as RuleOfKind
  return {
    ...ofKind,
    id: rule.id,
    name: rule.name,
    enabled: rule.enabled,
    webhook_url: rule.webhookUrl,
    muted_until: rule.mutedUntil?.toISOString() ?? null,
    created_by: by,
    created_at: rule.createdAt.toISOString(),
    updated_at: rule.updatedAt.toISOString(),
    last_delivery: last ? viewDelivery(last) : null,
  }
}

/** Rules as the API shows them, the oldest first; all of them, or the one of this id. */
export async function ruleViews(id?: string, tx: Tx = db): Promise<AlertRuleView[]> {
  const last = sql<LastDelivery | null>`(
    select to_jsonb(d) from ${alertDeliveries} d join ${alerts} a on a.id = d.alert_id
    where a.rule_id = ${alertRules.id} order by d.created_at desc, d.id desc limit 1)`
  const rows = await tx
    .select({ rule: getTableColumns(alertRules), by: people.name, last })
    .from(alertRules)
    .leftJoin(people, eq(people.id, alertRules.createdBy))
    .where(id ? eq(alertRules.id, id) : undefined)
    .orderBy(alertRules.createdAt, alertRules.id)
  return rows.map(view)
}
