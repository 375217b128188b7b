import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { alertDeliveries, alertRules, alerts } from '@/db/schema/session-log'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { addJob } from '@/lib/queue'
import { postWebhook } from './webhook-post'

/** How long after each failed try the next one comes, in seconds; after the last the delivery has failed. */
const waits = [10, 30, 120, 600, 1800, 3600, 7200]

/** Where staff see the alert: an address where the installation knows its own, else its path. */
function pageOf(alertId: string): string {
  const path = `/alerts#${alertId}`
  const { PUBLIC_URL: origin } = env()
  return origin ? new URL(path, origin).href : path
}

type Told = {
  event: 'firing' | 'resolved'
  alert: typeof alerts.$inferSelect
  rule: Pick<typeof alertRules.$inferSelect, 'id' | 'name' | 'kind'>
}

/** What a webhook is told: ids and figures, no words of anybody's. */
function webhookBody({ event, alert, rule }: Told): string {
  const { closed: _, ...facts } = alert.facts
  return JSON.stringify({
    event: `alert.${event}`,
    alert: {
      id: alert.id,
      rule: { id: rule.id, name: rule.name },
      kind: rule.kind,
      subject: alert.subject,
      facts,
      firedAt: alert.firedAt.toISOString(),
      resolvedAt: event === 'resolved' ? (alert.resolvedAt?.toISOString() ?? null) : null,
      url: pageOf(alert.id),
    },
  })
}

/**
 * Posts a delivery, once; the next try after a failed one is put on the queue, up to eight in all. No transaction is open meanwhile. A worker that
 * dies after the post posts again: receivers know the same delivery by its id.
 * @param options.addressAllowed which addresses may be spoken to: public ones, but for tests.
 */
export async function deliverAlert(options: {
  deliveryId: string
  now?: Date
  addressAllowed?: (address: string) => boolean
}): Promise<void> {
  const { deliveryId, now = new Date(), addressAllowed } = options
  const [found] = await db
    .select({ delivery: alertDeliveries, alert: alerts, rule: alertRules })
    .from(alertDeliveries)
    .innerJoin(alerts, eq(alerts.id, alertDeliveries.alertId))
    .innerJoin(alertRules, eq(alertRules.id, alerts.ruleId))
    .where(eq(alertDeliveries.id, deliveryId))
  if (!found || found.delivery.deliveredAt || found.delivery.failedAt) return
  const { delivery, alert, rule } = found
  const { webhookUrl: url, webhookSecret: secret } = rule
  const { delivered, detail } =
    url && secret
      ? await postWebhook({
          ...{ url, secret, deliveryId, now },
          body: webhookBody({ event: delivery.event, alert, rule }),
          ...(addressAllowed ? { addressAllowed } : {}),
        })
      : { delivered: false, detail: 'the rule has no address any more' }
  const wait = url ? waits[delivery.attempts] : undefined
  await db.transaction(async (tx) => {
    await tx
      .update(alertDeliveries)
      .set({
        attempts: sql`${alertDeliveries.attempts} + 1`,
        deliveredAt: delivered ? now : null,
        error: delivered ? null : detail,
        failedAt: delivered || wait !== undefined ? null : now,
      })
      .where(eq(alertDeliveries.id, deliveryId))
    if (delivered || wait === undefined) return
    await addJob(tx, 'alert_webhook', { deliveryId }, { runAt: new Date(now.getTime() + wait * 1000) })
  })
  if (!delivered)
    log.warn({ ruleId: rule.id, deliveryId, tries: delivery.attempts + 1, detail }, 'Webhook not delivered')
}
