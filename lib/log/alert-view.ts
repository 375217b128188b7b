import { and, eq, notInArray, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { companions } from '@/db/enums'
import { people } from '@/db/schema/people'
import { alertRules, alerts, errorGroups, sessionTallies } from '@/db/schema/session-log'
import { sessions } from '@/db/schema/sessions'
import { publicToken } from '@/lib/sessions/view'
import { type AlertView, alertFacts } from './alert-schema'

/** Alerts with what they are about, the newest first. */
export async function alertViews(where: SQL | undefined, limit: number): Promise<AlertView[]> {
  const owner = sql<string | null>`(select name from ${people} owner where owner.id = ${sessions.personId})`
  const rows = await db
    .select({
      alert: alerts,
      rule: alertRules,
      by: people.name,
      session: sessions,
      name: sql<
        string | null
      >`coalesce(${owner}, ${sessionTallies.studentName}, case when ${notInArray(sessions.type, [...companions])} then ${sessions.title} end)`,
      error: errorGroups,
    })
    .from(alerts)
    .innerJoin(alertRules, eq(alertRules.id, alerts.ruleId))
    .leftJoin(people, eq(people.id, alerts.acknowledgedBy))
    .leftJoin(sessions, eq(sessions.id, alerts.sessionId))
    .leftJoin(sessionTallies, eq(sessionTallies.sessionId, alerts.sessionId))
    .leftJoin(errorGroups, and(eq(alertRules.kind, 'same_error'), eq(errorGroups.fingerprint, alerts.subject)))
    .where(where)
    .orderBy(sql`${alerts.firedAt} desc, ${alerts.id} desc`)
    .limit(limit)
  return rows.map(view)
}

type Row = {
  alert: typeof alerts.$inferSelect
  rule: typeof alertRules.$inferSelect
  by: string | null
  session: typeof sessions.$inferSelect | null
  name: string | null
  error: typeof errorGroups.$inferSelect | null
}

const later = (a: Date | null, b: Date | null) => (a && b ? (a > b ? a : b) : (a ?? b))

function view({ alert, rule, by, session, name, error }: Row): AlertView {
  const { minutes } = rule.settings
  return {
    id: alert.id,
    rule: { id: rule.id, name: rule.name, kind: rule.kind, minutes: typeof minutes === 'number' ? minutes : null },
    status: alert.status,
    subject: alert.subject,
    facts: alertFacts.parse(alert.facts),
    error: error && {
      fingerprint: error.fingerprint,
      error_type: error.errorType,
      message: error.message,
      status_code: error.statusCode,
    },
    session: session && { id: session.id, token: publicToken(session), type: session.type, name },
    fired_at: alert.firedAt.toISOString(),
    last_true_at: alert.lastTrueAt.toISOString(),
    resolved_at: alert.resolvedAt?.toISOString() ?? null,
    acknowledged_at: alert.acknowledgedAt?.toISOString() ?? null,
    acknowledged_by: by,
    muted_until: later(alert.mutedUntil, rule.mutedUntil)?.toISOString() ?? null,
  }
}
