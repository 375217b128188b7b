import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { alerts } from '@/db/schema/session-log'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { demandAlertStaff } from './alert-access'
import { muteUntil } from './alert-rules'
import type { AlertChange, AlertView } from './alert-schema'
import { alertViews } from './alert-view'
import { queueResolved } from './webhook-queue'

type Stored = typeof alerts.$inferSelect

function stored(alert: Stored, change: AlertChange, actor: Actor, now: Date): Partial<Stored> {
  const { acknowledged, mutedMinutes, resolved } = change
  const taken = { acknowledgedAt: now, acknowledgedBy: actor.person?.id ?? null }
  return {
    ...(acknowledged === undefined ? {} : acknowledged ? taken : { acknowledgedAt: null, acknowledgedBy: null }),
    ...(mutedMinutes === undefined ? {} : { mutedUntil: muteUntil(mutedMinutes, now) }),
    // The evaluation does not open it again for what happened before now.
    ...(resolved ? { status: 'resolved', resolvedAt: now, facts: { ...alert.facts, closed: true } } : {}),
  }
}

/**
 * Says who is on an alert, mutes it, or closes it until the same comes up anew. What has passed does not change any more.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`, `conflict` for one that has passed.
 */
export async function changeAlert(options: { actor: Actor; id: string; now?: Date } & AlertChange): Promise<AlertView> {
  const { actor, id, now = new Date() } = options
  demandAlertStaff(actor)
  const sessionId = await db.transaction(async (tx) => {
    const [alert] = await tx.select().from(alerts).where(eq(alerts.id, id)).for('update')
    if (!alert) throw new AppError('not_found')
    if (alert.status === 'resolved') throw new AppError('conflict', 'This alert has passed already.')
    const change = stored(alert, options, actor, now)
    if (Object.keys(change).length > 0) await tx.update(alerts).set(change).where(eq(alerts.id, id))
    if (options.resolved) await queueResolved({ alertIds: [id], now }, tx)
    return alert.sessionId
  })
  const fields = (['acknowledged', 'mutedMinutes', 'resolved'] as const).filter((field) => options[field] !== undefined)
  await noteAudit({ actor, action: 'alert_changed', sessionId, detail: { alert: id, fields }, now })
  const [view] = await alertViews(eq(alerts.id, id), 1)
  if (!view) throw new AppError('not_found')
  return view
}
