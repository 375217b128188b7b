import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { alertHits, alertRules } from '@/db/schema/session-log'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { demandAlertStaff } from './alert-access'
import { ruleViews } from './alert-rule-view'
import { type AlertRuleChange, alertSettings, type ChangedAlertRule, type NewAlertRule } from './alert-schema'
import { checkWebhookUrl } from './webhook-url'

// More would be more than anybody reads, and each is looked at every second.
const mostRules = 100

/** 256 random bits: signs what is posted to the webhook. */
const newSecret = () => `tlw_${randomBytes(32).toString('base64url')}`

/** Every rule there is; for staff. @throws AppError `not_signed_in`, `forbidden`. */
export async function listAlertRules(options: { actor: Actor }) {
  demandAlertStaff(options.actor)
  return { items: await ruleViews(), nextCursor: null }
}

async function answer(id: string, secret: string | null): Promise<ChangedAlertRule> {
  const [rule] = await ruleViews(id)
  if (!rule) throw new AppError('not_found')
  return { ...rule, webhook_secret: secret }
}

/**
 * Makes a rule. With an address it gets a secret, told in this answer and never again.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for an address that is not public, `conflict` when there are too many rules.
 */
export async function makeAlertRule(options: { actor: Actor; now?: Date } & NewAlertRule) {
  const { actor, now = new Date(), kind, name, settings, enabled, webhookUrl } = options
  demandAlertStaff(actor)
  if (webhookUrl) checkWebhookUrl(webhookUrl)
  if ((await db.$count(alertRules)) >= mostRules)
    throw new AppError('conflict', `There are ${mostRules} rules already.`)
  const id = newId(now.getTime())
  const secret = webhookUrl ? newSecret() : null
  await db.insert(alertRules).values({
    ...{ id, kind, name, settings, enabled, webhookUrl, webhookSecret: secret },
    ...{ createdBy: actor.person?.id ?? null, createdAt: now, updatedAt: now },
  })
  await noteAudit({ actor, action: 'alert_rule_changed', detail: { rule: id, made: kind }, now })
  return answer(id, secret)
}

/**
 * Changes a rule. Settings are replaced whole and have the shape of its kind; another address gets another secret, told this once.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`, `invalid`.
 */
export async function changeAlertRule(options: { actor: Actor; id: string; now?: Date } & AlertRuleChange) {
  const { actor, id, now = new Date(), name, enabled, webhookUrl, mutedMinutes } = options
  demandAlertStaff(actor)
  if (webhookUrl) checkWebhookUrl(webhookUrl)
  const secret = await db.transaction(async (tx) => {
    const [rule] = await tx.select().from(alertRules).where(eq(alertRules.id, id)).for('update')
    if (!rule) throw new AppError('not_found')
    const settings = options.settings ? alertSettings[rule.kind].parse(options.settings) : undefined
    const fresh = webhookUrl && webhookUrl !== rule.webhookUrl ? newSecret() : null
    await tx
      .update(alertRules)
      .set({
        ...(name === undefined ? {} : { name }),
        ...(enabled === undefined ? {} : { enabled }),
        ...(settings === undefined ? {} : { settings }),
        ...(webhookUrl === undefined ? {} : { webhookUrl }),
        ...(fresh || webhookUrl === null ? { webhookSecret: fresh } : {}),
        ...(mutedMinutes === undefined ? {} : { mutedUntil: muteUntil(mutedMinutes, now) }),
        updatedAt: now,
      })
      .where(eq(alertRules.id, id))
    // What was counted by another filter says nothing of this one.
    if (settings && rule.kind === 'filter') await tx.delete(alertHits).where(eq(alertHits.ruleId, id))
    return fresh
  })
  const fields = (['name', 'enabled', 'settings', 'webhookUrl', 'mutedMinutes'] as const).filter(
    (field) => options[field] !== undefined,
  )
  await noteAudit({ actor, action: 'alert_rule_changed', detail: { rule: id, fields }, now })
  return answer(id, secret)
}

/** Until when something muted for so many minutes is quiet; null for no longer. */
export function muteUntil(minutes: number | null, now: Date): Date | null {
  return minutes === null ? null : new Date(now.getTime() + minutes * 60_000)
}

/** Deletes a rule and every alert it made. @throws AppError `not_signed_in`, `forbidden`, `not_found`. */
export async function deleteAlertRule(options: { actor: Actor; id: string; now?: Date }) {
  const { actor, id, now } = options
  demandAlertStaff(actor)
  const gone = await db.delete(alertRules).where(eq(alertRules.id, id)).returning({ id: alertRules.id })
  if (gone.length === 0) throw new AppError('not_found')
  await noteAudit({ actor, action: 'alert_rule_changed', detail: { rule: id, deleted: true }, ...(now ? { now } : {}) })
}
