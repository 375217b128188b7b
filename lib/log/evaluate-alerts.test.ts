import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { pipelineRuns } from '@/db/schema/pipeline'
import { alertHits, alertRules, alerts, apiMinutes, errorHours, sessionProgress } from '@/db/schema/session-log'
import { sessions } from '@/db/schema/sessions'
import { newId } from '@/lib/ids'
import { member } from '@/lib/people/member.fixture'
import { changeAlert } from './alert-change'
import { changeAlertRule } from './alert-rules'
import {
  ago,
  ahead,
  alertsOf,
  firingOf,
  now,
  plantGroup,
  plantRule,
  plantSession,
  plantSighting,
  plantStuck,
} from './alerts.fixture'
import { evaluateAlerts } from './evaluate-alerts'

beforeEach(async () => {
  await sql`truncate alert_rules, alerts, alert_hits, api_minutes, error_groups, error_hours, error_sightings, session_progress, pipeline_runs cascade`
})

test('the same error of five people opens one alert, which follows the figures and passes with its window', async () => {
  const rule = await plantRule('same_error', { people: 5, minutes: 10, fingerprint: null })
  await plantGroup('key')
  await db.insert(errorHours).values({ fingerprint: 'key', hour: new Date('2026-03-14T11:00:00Z'), step: 0, count: 12 })
  for (const minutes of [2, 3, 4]) await plantSighting('key', ago(minutes))
  await plantSighting('key', ago(1), 'one', await plantStuck(ago(1), now))
  await plantSighting('key', ago(11))
  await evaluateAlerts({ now })
  expect(await alertsOf(rule)).toEqual([])
  await plantSighting('key', ago(9.9))
  await evaluateAlerts({ now })
  const [opened] = await alertsOf(rule)
  expect(opened).toMatchObject({ subject: 'key', status: 'firing', sessionId: null, firedAt: now })
  expect(opened?.facts).toMatchObject({
    people: 5,
    sessions: 5,
    errors: 10,
    step: 0,
    stepName: 'One',
    since: ago(9.9).toISOString(),
  })
  await plantSighting('key', now)
  await evaluateAlerts({ now: ahead(0.1) })
  await evaluateAlerts({ now: ahead(0.1) })
  expect(await alertsOf(rule)).toHaveLength(1)
  expect((await alertsOf(rule))[0]).toMatchObject({
    id: opened?.id,
    facts: { people: 5, since: ago(4).toISOString() },
    lastTrueAt: ahead(0.1),
  })
  await evaluateAlerts({ now: ahead(11) })
  expect(await alertsOf(rule)).toMatchObject([{ status: 'resolved', resolvedAt: ahead(11) }])
})

test('one person in five sessions is one person, and errors on two steps are on no one step', async () => {
  const rule = await plantRule('same_error', { people: 2, minutes: 10, fingerprint: null })
  await plantGroup('key')
  for (const minutes of [1, 2, 3, 4, 5]) await plantSighting('key', ago(minutes), 'one')
  await evaluateAlerts({ now })
  expect(await alertsOf(rule)).toEqual([])
  await db.insert(errorHours).values([0, 1].map((step) => ({ fingerprint: 'key', hour: ago(60), step, count: 1 })))
  await plantSighting('key', ago(1), 'another')
  await evaluateAlerts({ now })
  expect((await alertsOf(rule))[0]?.facts).toMatchObject({ people: 2, step: null, stepName: null })
})

test('a rule of one error looks at that one, with the groups that were merged into it', async () => {
  const rule = await plantRule('same_error', { people: 2, minutes: 10, fingerprint: 'old' })
  await plantGroup('key')
  await plantGroup('old', { mergedInto: 'key' })
  await plantGroup('other')
  for (const fingerprint of ['other', 'other', 'old', 'key']) await plantSighting(fingerprint, ago(1))
  await evaluateAlerts({ now })
  expect(await firingOf(rule)).toMatchObject([{ subject: 'key', facts: { people: 2 } }])
})

test('somebody is stuck who came no step forward after an error, until they do or have gone', async () => {
  const rule = await plantRule('stuck', { minutes: 8 })
  const sessionId = await plantStuck(ago(8), ago(1))
  await plantStuck(ago(7.9), ago(1))
  await plantStuck(ago(90), ago(31))
  const ended = await plantStuck(ago(9), ago(1))
  await db.update(sessions).set({ status: 'ended' }).where(eq(sessions.id, ended))
  await evaluateAlerts({ now })
  expect(await firingOf(rule)).toMatchObject([
    {
      subject: sessionId,
      sessionId,
      facts: { errors: 6, step: 3, stepName: 'Provision services', since: ago(8).toISOString() },
    },
  ])
  const forward = { step: 4, errorsSinceStep: 0, firstErrorSinceStep: null, lastSignAt: now }
  await db.update(sessionProgress).set(forward).where(eq(sessionProgress.sessionId, sessionId))
  await evaluateAlerts({ now })
  expect(await alertsOf(rule)).toMatchObject([{ subject: sessionId, status: 'resolved' }])
})

test('calls that fail open an alert for their endpoint, where there are enough of them', async () => {
  const any = await plantRule('api_failures', { endpoint: null, percent: 20, minutes: 10, calls: 20 })
  const one = await plantRule('api_failures', { endpoint: '/v1/keys/42?x=1', percent: 1, minutes: 10, calls: 1 })
  const calls = (endpoint: string, minutes: number, calls: number, failures: number) =>
    db.insert(apiMinutes).values({ minute: ago(minutes), method: 'POST', endpoint, calls, failures })
  await calls('/v1/keys/:id', 1, 11, 1)
  await calls('/v1/keys/:id', 10, 9, 3)
  await calls('/v1/keys/:id', 11, 100, 100)
  await calls('/v1/few', 1, 19, 19)
  await calls('/v1/well', 1, 100, 19)
  await evaluateAlerts({ now })
  const facts = { calls: 20, failures: 4, percent: 20, since: ago(10).toISOString() }
  expect(await firingOf(any)).toMatchObject([{ subject: 'POST /v1/keys/:id', facts }])
  expect(await firingOf(one)).toMatchObject([{ subject: 'POST /v1/keys/:id', facts }])
  await evaluateAlerts({ now: ahead(1.5) })
  expect(await firingOf(any)).toEqual([])
})

test('matching events are counted together or for each session', async () => {
  const filter = { source: 'log' as const, eventType: 'error' }
  const all = await plantRule('filter', { filter, count: 3, minutes: 5, per: 'all' })
  const each = await plantRule('filter', { filter, count: 3, minutes: 5, per: 'session' })
  const [first, second] = [await plantSession(), await plantSession()]
  for (const ruleId of [all, each]) {
    await db.insert(alertHits).values([
      { ruleId, minute: ago(1), sessionId: first, count: 2 },
      { ruleId, minute: ago(6), sessionId: first, count: 9 },
      { ruleId, minute: ago(5), sessionId: second, count: 3 },
    ])
  }
  await evaluateAlerts({ now })
  expect(await firingOf(all)).toMatchObject([{ subject: '', sessionId: null, facts: { events: 5, sessions: 2 } }])
  expect(await firingOf(each)).toMatchObject([
    { subject: second, sessionId: second, facts: { events: 3, sessions: 1 } },
  ])
})

test('a stage that failed for good stays so until its session has a run that completed', async () => {
  const rule = await plantRule('stage_failed', {})
  const plantRun = async (
    sessionId: string,
    status: 'failed' | 'completed',
    endedAt: Date,
    createdAt = ago(1, endedAt),
  ) => {
    const id = newId()
    await db.insert(pipelineRuns).values({ id, sessionId, status, stage: 'training', attempt: 5, createdAt, endedAt })
    return id
  }
  const [fails, later, old] = [await plantSession(), await plantSession(), await plantSession()]
  const runId = await plantRun(fails, 'failed', ago(5))
  await plantRun(later, 'failed', ago(9))
  await plantRun(later, 'completed', ago(3))
  await plantRun(old, 'failed', ago(25 * 60))
  await evaluateAlerts({ now })
  expect(await firingOf(rule)).toMatchObject([
    { subject: fails, sessionId: fails, facts: { runId, stage: 'training', tries: 5 } },
  ])
  await evaluateAlerts({ now: ahead(2 * 24 * 60) })
  expect(await firingOf(rule)).toHaveLength(1)
  await db.update(pipelineRuns).set({ status: 'running' }).where(eq(pipelineRuns.id, runId))
  await evaluateAlerts({ now: ahead(2 * 24 * 60) })
  expect(await firingOf(rule)).toHaveLength(1)
  await db.update(pipelineRuns).set({ status: 'completed' }).where(eq(pipelineRuns.id, runId))
  await evaluateAlerts({ now: ahead(2 * 24 * 60) })
  expect(await firingOf(rule)).toEqual([])
})

test('a rule that is switched off has no alert any more', async () => {
  const rule = await plantRule('stuck', { minutes: 8 })
  await plantStuck(ago(9), now)
  await evaluateAlerts({ now })
  expect(await firingOf(rule)).toHaveLength(1)
  await db.update(alertRules).set({ enabled: false }).where(eq(alertRules.id, rule))
  await evaluateAlerts({ now })
  expect(await alertsOf(rule)).toMatchObject([{ status: 'resolved' }])
})

test('one that was closed opens again only for what happened since', async () => {
  const { actor } = await member('instructor')
  const rule = await plantRule('stuck', { minutes: 8 })
  const sessionId = await plantStuck(ago(9), now)
  await evaluateAlerts({ now })
  const [alert] = await firingOf(rule)
  await changeAlert({ actor, id: alert?.id ?? '', resolved: true, now })
  await evaluateAlerts({ now: ahead(1) })
  expect(await firingOf(rule)).toEqual([])
  const again = { firstErrorSinceStep: ahead(1), lastSignAt: ahead(10) }
  await db.update(sessionProgress).set(again).where(eq(sessionProgress.sessionId, sessionId))
  await evaluateAlerts({ now: ahead(10) })
  expect(await firingOf(rule)).toMatchObject([{ subject: sessionId }])
})

test('a changed filter forgets what the old one counted', async () => {
  const { actor } = await member('instructor')
  const settings = { filter: { source: 'log' as const, eventType: 'error' }, count: 3, minutes: 5, per: 'all' as const }
  const rule = await plantRule('filter', settings)
  await db.insert(alertHits).values({ ruleId: rule, minute: ago(1), sessionId: await plantSession(), count: 3 })
  await changeAlertRule({ actor, id: rule, settings: { ...settings, filter: { eventType: 'action' } }, now })
  await evaluateAlerts({ now })
  expect(await alertsOf(rule)).toEqual([])
})

test('copies that evaluate at once open each alert once', async () => {
  const rule = await plantRule('stuck', { minutes: 8 })
  for (let n = 0; n < 5; n += 1) await plantStuck(ago(9), now)
  await Promise.all(Array.from({ length: 6 }, () => evaluateAlerts({ now })))
  await evaluateAlerts({ now })
  expect(await alertsOf(rule)).toHaveLength(5)
})

test('what does not change is not written', async () => {
  await plantRule('stuck', { minutes: 8 })
  await plantStuck(ago(9), now)
  await evaluateAlerts({ now })
  const version = async () => (await db.execute(`select xmin::text, * from alerts`))[0]
  const before = await version()
  await evaluateAlerts({ now: ahead(0.9) })
  expect(await version()).toEqual(before)
  await evaluateAlerts({ now: ahead(1) })
  expect((await db.select().from(alerts))[0]?.lastTrueAt).toEqual(ahead(1))
})
