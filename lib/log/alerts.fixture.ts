import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { alertRules, alerts, errorGroups, errorSightings, sessionProgress } from '@/db/schema/session-log'
import { newId } from '@/lib/ids'
import { insertSession } from '@/lib/sessions/open'
import type { AlertSettings } from './alert-schema'

export const now = new Date('2026-03-14T12:00:00.000Z')
export const ago = (minutes: number, from = now) => new Date(from.getTime() - minutes * 60_000)
export const ahead = (minutes: number) => ago(-minutes)

/** A rule of its own, with a webhook where one is told. */
export async function plantRule<K extends keyof AlertSettings>(
  kind: K,
  settings: AlertSettings[K],
  more: Partial<typeof alertRules.$inferInsert> = {},
) {
  const id = newId()
  await db.insert(alertRules).values({ id, kind, name: `A ${kind}`, settings, createdAt: now, updatedAt: now, ...more })
  return id
}

/** A workshop session that runs at `at`. */
export async function plantSession(at = now) {
  const session = await insertSession({ personId: null, type: 'workshop', channel: 'workshop' }, at, db)
  if (!session) throw new Error('no session')
  return session.id
}

export async function plantGroup(fingerprint: string, more: Partial<typeof errorGroups.$inferInsert> = {}) {
  const seen = { firstSeenAt: ago(30), lastSeenAt: now }
  await db
    .insert(errorGroups)
    .values({ fingerprint, errorType: 'validation_failed', message: 'Incorrect API key provided', ...seen, ...more })
}

/** One session that hit an error at `at`. */
export async function plantSighting(fingerprint: string, at: Date, who = newId(), known?: string) {
  const sessionId = known ?? (await plantSession())
  const seen = { firstSeenAt: at, lastSeenAt: at }
  await db.insert(errorSightings).values({ fingerprint, sessionId, who, count: 2, ...seen })
  return sessionId
}

/** Somebody at step 3 whose first error since was at `since`. */
export async function plantStuck(since: Date, lastSign: Date) {
  const sessionId = await plantSession()
  await db.insert(sessionProgress).values({
    ...{ sessionId, steps: ['One', 'Two', 'Three', 'Provision services'], step: 3, stepName: 'Provision services' },
    ...{ stepSince: ago(1, since), reached: 3, errorsSinceStep: 6, firstErrorSinceStep: since, lastSignAt: lastSign },
  })
  return sessionId
}

/** The alerts of a rule, the oldest first. */
export const alertsOf = (ruleId: string) =>
  db.select().from(alerts).where(eq(alerts.ruleId, ruleId)).orderBy(alerts.firedAt, alerts.id)

export const firingOf = (ruleId: string) =>
  db
    .select()
    .from(alerts)
    .where(and(eq(alerts.ruleId, ruleId), eq(alerts.status, 'firing')))
    .orderBy(alerts.subject)
