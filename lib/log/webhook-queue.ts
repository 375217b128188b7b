import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { alertDeliveries, alertRules, alerts } from '@/db/schema/session-log'
import { newId } from '@/lib/ids'
import { addJob } from '@/lib/queue'

type Rule = Pick<typeof alertRules.$inferSelect, 'id' | 'webhookUrl' | 'mutedUntil'>

async function queue(alertIds: string[], event: 'firing' | 'resolved', now: Date, tx: Tx) {
  if (alertIds.length === 0) return
  const rows = await tx
    .insert(alertDeliveries)
    .values(alertIds.map((alertId) => ({ id: newId(now.getTime()), alertId, event, createdAt: now })))
    .onConflictDoNothing()
    .returning({ id: alertDeliveries.id })
  for (const { id } of rows) await addJob(tx, 'alert_webhook', { deliveryId: id })
}

/** Tells the webhooks of alerts that have just opened, but for muted rules. In the transaction that opens them. */
export async function queueFiring(
  options: { opened: { id: string; ruleId: string }[]; rules: Rule[]; now: Date },
  tx: Tx,
) {
  const { opened, rules, now } = options
  const telling = new Set(
    rules.filter((rule) => rule.webhookUrl && !(rule.mutedUntil && rule.mutedUntil > now)).map((rule) => rule.id),
  )
  const told = opened.filter((alert) => telling.has(alert.ruleId)).map((alert) => alert.id)
  await queue(told, 'firing', now, tx)
}

/** Tells the end of alerts to the webhooks that were told of their beginning, muted meanwhile or not: nothing stays open there. */
export async function queueResolved(options: { alertIds: string[]; now: Date }, tx: Tx) {
  const { alertIds, now } = options
  if (alertIds.length === 0) return
  const told = await tx
    .select({ id: alerts.id })
    .from(alerts)
    .innerJoin(alertRules, and(eq(alertRules.id, alerts.ruleId), isNotNull(alertRules.webhookUrl)))
    .innerJoin(alertDeliveries, and(eq(alertDeliveries.alertId, alerts.id), sql`${alertDeliveries.event} = 'firing'`))
    .where(inArray(alerts.id, alertIds))
  await queue(
    told.map((alert) => alert.id),
    'resolved',
    now,
    tx,
  )
}
