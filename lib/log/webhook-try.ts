import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { alertRules } from '@/db/schema/session-log'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { spend } from '@/lib/limits'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { demandAlertStaff } from './alert-access'
import { postWebhook } from './webhook-post'

const testsPerMinute = 10

/**
 * Posts `alert.test` to the webhook of a rule once, now, and tells how it went.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`, `conflict` where the rule has no address, `too_many`.
 */
export async function testWebhook(options: {
  actor: Actor
  id: string
  now?: Date
  addressAllowed?: (address: string) => boolean
}) {
  const { actor, id, now = new Date(), addressAllowed } = options
  demandAlertStaff(actor)
  const [rule] = await db.select().from(alertRules).where(eq(alertRules.id, id))
  if (!rule) throw new AppError('not_found')
  const { webhookUrl: url, webhookSecret: secret, name, kind } = rule
  if (!url || !secret) throw new AppError('conflict', 'This rule has no webhook address.')
  await spend('webhook_test', id, testsPerMinute, 60)
  await noteAudit({ actor, action: 'alert_rule_changed', detail: { rule: id, tested: true }, repeats: true, now })
  const body = JSON.stringify({ event: 'alert.test', rule: { id, name }, kind })
  return postWebhook({ url, secret, body, deliveryId: newId(), now, ...(addressAllowed ? { addressAllowed } : {}) })
}
