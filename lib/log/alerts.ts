import { and, eq, lt, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { alertRules, alerts } from '@/db/schema/session-log'
import { decodePlace, encodePlace } from '@/lib/keyset'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { demandAlertStaff } from './alert-access'
import { ruleViews } from './alert-rule-view'
import { type AlertList, type AlertsPanelState, type AlertsQuery, panelLimits } from './alert-schema'
import { alertViews } from './alert-view'

function before(cursor: string): SQL | undefined {
  const { at, id } = decodePlace(cursor)
  return or(lt(alerts.firedAt, at), and(eq(alerts.firedAt, at), lt(alerts.id, id)))
}

/**
 * Alerts, newest first, by keyset pages. Those about somebody's session name them, which is written down as a look at the list of sessions.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for a foreign cursor.
 */
export async function listAlerts(options: { actor: Actor; now?: Date } & AlertsQuery): Promise<AlertList> {
  const { actor, status, limit, cursor, now = new Date() } = options
  demandAlertStaff(actor)
  const [rows, counts] = await Promise.all([
    alertViews(and(status ? eq(alerts.status, status) : undefined, cursor ? before(cursor) : undefined), limit + 1),
    countFiring(now),
  ])
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  if (items.some((item) => item.session)) await noteAudit({ actor, action: 'sessions_listed', repeats: true, now })
  const nextCursor = last ? encodePlace({ at: new Date(last.fired_at), id: last.id }) : null
  return { items, nextCursor, ...counts }
}

async function countFiring(now: Date): Promise<{ firing: number; muted: number }> {
  const until = sql`greatest(${alerts.mutedUntil}, ${alertRules.mutedUntil}) > ${now.toISOString()}::timestamptz`
  const [row] = await db
    .select({ firing: sql<number>`count(*)::int`, muted: sql<number>`(count(*) filter (where ${until}))::int` })
    .from(alerts)
    .innerJoin(alertRules, eq(alertRules.id, alerts.ruleId))
    .where(eq(alerts.status, 'firing'))
  return row ?? { firing: 0, muted: 0 }
}

/** How many alerts fire and are not muted: what stands at the station of the staff's navigation. */
export async function firingCount(now = new Date()): Promise<number> {
  const { firing, muted } = await countFiring(now)
  return firing - muted
}

/** Everything the alerts' panel draws. @throws AppError `not_signed_in`, `forbidden`. */
export async function alertsPanel(options: { actor: Actor; now?: Date }): Promise<AlertsPanelState> {
  const { actor, now = new Date() } = options
  const [firing, resolved] = await Promise.all([
    listAlerts({ actor, status: 'firing', limit: panelLimits.firing, now }),
    listAlerts({ actor, status: 'resolved', limit: panelLimits.resolved, now }),
  ])
  return { alerts: { firing, resolved }, rules: await ruleViews(), at: now.toISOString() }
}
