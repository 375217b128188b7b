import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { alertRules, errorSightings } from '@/db/schema/session-log'
import { nobody } from '@/lib/people/actor'
import { member, program } from '@/lib/people/member.fixture'
import { changeAlert } from './alert-change'
import { changeAlertRule, deleteAlertRule, listAlertRules, makeAlertRule } from './alert-rules'
import { newAlertRule } from './alert-schema'
import { alertsPanel, firingCount, listAlerts } from './alerts'
import { ago, ahead, alertsOf, firingOf, now, plantGroup, plantRule, plantSighting, plantStuck } from './alerts.fixture'
import { evaluateAlerts } from './evaluate-alerts'

beforeEach(async () => {
  await sql`truncate alert_rules, alerts, error_groups, error_sightings, session_progress cascade`
})

const stuckRule = (more = {}) => newAlertRule.parse({ kind: 'stuck', name: 'Stuck', settings: { minutes: 8 }, ...more })
const audited = () =>
  sql<{ action: string; detail: object }[]>`select action, detail from audit order by id desc limit 1`

test('alerts are listed newest first, by pages, with what they are about', async () => {
  const { actor } = await member('instructor')
  const rule = await plantRule('stuck', { minutes: 8 })
  const ids: string[] = []
  for (const minutes of [0, 1, 2]) {
    ids.unshift(await plantStuck(ago(9), ahead(minutes)))
    await evaluateAlerts({ now: ahead(minutes) })
  }
  await plantRule('same_error', { people: 1, minutes: 10, fingerprint: null })
  await plantGroup('key', { statusCode: 401 })
  await plantSighting('key', ahead(2))
  await evaluateAlerts({ now: ahead(3) })
  const page = (cursor?: string) =>
    listAlerts({ actor, limit: 2, status: 'firing', now: ahead(3), ...(cursor ? { cursor } : {}) })
  const first = await page()
  const second = await page(first.nextCursor ?? '')
  expect([...first.items, ...second.items].map(({ subject }) => subject)).toEqual(['key', ...ids])
  expect(second.nextCursor).toBeNull()
  expect(first.firing).toBe(4)
  expect(first.items[0]).toMatchObject({
    rule: { kind: 'same_error', minutes: 10 },
    error: { error_type: 'validation_failed', message: 'Incorrect API key provided', status_code: 401 },
    session: null,
  })
  expect(first.items[1]).toMatchObject({ rule: { id: rule }, error: null, session: { id: ids[0], type: 'workshop' } })
  expect((await audited())[0]).toMatchObject({ action: 'sessions_listed' })
})

test('an instructor takes an alert, which the others see, and lets go of it', async () => {
  const { actor } = await member('instructor')
  const rule = await plantRule('stuck', { minutes: 8 })
  await plantStuck(ago(9), now)
  await evaluateAlerts({ now })
  const id = (await firingOf(rule))[0]?.id ?? ''
  expect(await changeAlert({ actor, id, acknowledged: true, now })).toMatchObject({
    acknowledged_by: actor.person?.name,
    acknowledged_at: now.toISOString(),
  })
  expect((await audited())[0]).toEqual({ action: 'alert_changed', detail: { alert: id, fields: ['acknowledged'] } })
  expect(await changeAlert({ actor, id, acknowledged: false, now })).toMatchObject({
    acknowledged_by: null,
    acknowledged_at: null,
  })
  const key = await program('admin')
  expect(await changeAlert({ actor: key, id, acknowledged: true, now })).toMatchObject({
    acknowledged_by: null,
    acknowledged_at: now.toISOString(),
  })
})

test('a muted alert fires on and does not count, until its time is over', async () => {
  const { actor } = await member('instructor')
  const rule = await plantRule('stuck', { minutes: 8 })
  await plantStuck(ago(9), ahead(60))
  await evaluateAlerts({ now })
  const id = (await firingOf(rule))[0]?.id ?? ''
  expect(await firingCount(now)).toBe(1)
  expect(await changeAlert({ actor, id, mutedMinutes: 60, now })).toMatchObject({
    status: 'firing',
    muted_until: ahead(60).toISOString(),
  })
  expect([await firingCount(now), await firingCount(ahead(60))]).toEqual([0, 1])
  expect((await alertsPanel({ actor, now })).alerts.firing).toMatchObject({ firing: 1, muted: 1 })
  expect(await changeAlert({ actor, id, mutedMinutes: null, now })).toMatchObject({ muted_until: null })
  await changeAlertRule({ actor, id: rule, mutedMinutes: 5, now })
  expect(await firingCount(now)).toBe(0)
})

test('what has passed does not change any more', async () => {
  const { actor } = await member('instructor')
  const rule = await plantRule('stuck', { minutes: 8 })
  await plantStuck(ago(9), now)
  await evaluateAlerts({ now })
  const id = (await firingOf(rule))[0]?.id ?? ''
  await changeAlert({ actor, id, resolved: true, now })
  expect(await alertsOf(rule)).toMatchObject([{ status: 'resolved', resolvedAt: now }])
  for (const change of [{ acknowledged: true }, { mutedMinutes: 5 }, { resolved: true as const }])
    await expect(changeAlert({ actor, id, ...change, now })).rejects.toMatchObject({ code: 'conflict' })
})

test('a webhook secret is told when it is new, and never again', async () => {
  const { actor } = await member('instructor')
  const url = 'https://hooks.example.org/a'
  const made = await makeAlertRule({ actor, ...stuckRule({ webhookUrl: url }), now })
  expect(made.webhook_secret).toMatch(/^tlw_[\w-]{43}$/)
  const secret = async () => (await db.select().from(alertRules).where(eq(alertRules.id, made.id)))[0]?.webhookSecret
  expect(await secret()).toBe(made.webhook_secret)
  expect(JSON.stringify(await listAlertRules({ actor }))).not.toContain('tlw_')
  const change = (webhookUrl: string | null) => changeAlertRule({ actor, id: made.id, webhookUrl, now })
  expect((await change(url)).webhook_secret).toBeNull()
  expect(await secret()).toBe(made.webhook_secret)
  const moved = await change('https://hooks.example.org/b')
  expect(moved.webhook_secret).toMatch(/^tlw_/)
  expect(moved.webhook_secret).not.toBe(made.webhook_secret)
  expect((await change(null)).webhook_secret).toBeNull()
  expect(await secret()).toBeNull()
})

test('a rule is changed in the shape of its kind alone, and its address must be public', async () => {
  const { actor } = await member('instructor')
  const { id } = await makeAlertRule({ actor, ...stuckRule(), now })
  const change = (more: Parameters<typeof changeAlertRule>[0] | object) => changeAlertRule({ actor, id, now, ...more })
  expect(await change({ name: 'Later', enabled: false, settings: { minutes: 9, people: 3 } })).toMatchObject({
    ...{ name: 'Later', enabled: false, kind: 'stuck', settings: { minutes: 9 } },
  })
  await expect(change({ settings: { people: 3 } })).rejects.toThrow('minutes')
  await expect(change({ webhookUrl: 'http://10.0.0.1/' })).rejects.toMatchObject({ code: 'invalid' })
  await expect(makeAlertRule({ actor, ...stuckRule({ webhookUrl: 'ftp://example.org' }), now })).rejects.toMatchObject({
    code: 'invalid',
  })
  const rules = (await listAlertRules({ actor })).items
  expect(rules).toMatchObject([{ webhook_url: null, settings: { minutes: 9 } }])
})

test('a deleted rule takes its alerts along, and is gone', async () => {
  const { actor } = await member('instructor')
  const rule = await plantRule('stuck', { minutes: 8 })
  await plantStuck(ago(9), now)
  await evaluateAlerts({ now })
  await deleteAlertRule({ actor, id: rule })
  expect(await alertsOf(rule)).toEqual([])
  await expect(deleteAlertRule({ actor, id: rule })).rejects.toMatchObject({ code: 'not_found' })
  await expect(changeAlertRule({ actor, id: rule, name: 'x' })).rejects.toMatchObject({ code: 'not_found' })
})

test('there are at most a hundred rules', async () => {
  const { actor } = await member('instructor')
  for (let n = 0; n < 100; n += 1) await plantRule('stuck', { minutes: 8 })
  await expect(makeAlertRule({ actor, ...stuckRule(), now })).rejects.toMatchObject({ code: 'conflict' })
})

test('nobody but the staff sees or changes any of it', async () => {
  const { actor: student } = await member('student')
  const key = await program('log:read')
  for (const actor of [student, key]) {
    for (const work of [
      () => listAlerts({ actor, limit: 5 }),
      () => listAlertRules({ actor }),
      () => makeAlertRule({ actor, ...stuckRule() }),
      () => alertsPanel({ actor }),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'forbidden' })
  }
  await expect(listAlerts({ actor: nobody, limit: 5 })).rejects.toMatchObject({ code: 'not_signed_in' })
})

test('an alert about a session goes with it', async () => {
  const rule = await plantRule('stuck', { minutes: 8 })
  const sessionId = await plantStuck(ago(9), now)
  await evaluateAlerts({ now })
  await db.delete(errorSightings).where(eq(errorSightings.sessionId, sessionId))
  await sql`delete from sessions where id = ${sessionId}`
  expect(await alertsOf(rule)).toEqual([])
})
