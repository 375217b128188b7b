import { eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { db, sql } from '@/db/client'
import { alertDeliveries } from '@/db/schema/session-log'
import { member } from '@/lib/people/member.fixture'
import { changeAlert } from './alert-change'
import { changeAlertRule, listAlertRules } from './alert-rules'
import { ago, ahead, alertsOf, firingOf, now, plantRule, plantStuck } from './alerts.fixture'
import { evaluateAlerts } from './evaluate-alerts'
import { deliverAlert } from './webhook-deliver'

const post = vi.hoisted(() => vi.fn())
vi.mock('./webhook-post', () => ({ postWebhook: post }))

const hook = { webhookUrl: 'https://hooks.example.org/', webhookSecret: 'tlw_a' }

beforeEach(async () => {
  post.mockReset()
  await sql`truncate alert_rules, alerts, session_progress cascade`
  await sql`delete from graphile_worker._private_jobs`
})

const jobs = () =>
  sql<{ delivery: string; run_at: string }[]>`
    select payload ->> 'deliveryId' as delivery, run_at from graphile_worker._private_jobs order by id`

async function fire() {
  const ruleId = await plantRule('stuck', { minutes: 8 }, hook)
  const sessionId = await plantStuck(ago(9), now)
  await evaluateAlerts({ now })
  const [delivery] = await db.select().from(alertDeliveries)
  return { ruleId, sessionId, deliveryId: delivery?.id ?? '' }
}

test('an alert that opens is posted once, with ids and figures', async () => {
  const { ruleId, sessionId, deliveryId } = await fire()
  expect(await jobs()).toMatchObject([{ delivery: deliveryId }])
  post.mockResolvedValue({ delivered: true, detail: '200' })
  await deliverAlert({ deliveryId, now })
  await deliverAlert({ deliveryId, now })
  expect(post).toHaveBeenCalledTimes(1)
  const [{ body, ...sent }] = post.mock.calls[0] as [{ body: string }]
  expect(sent).toMatchObject({ url: hook.webhookUrl, secret: hook.webhookSecret, deliveryId })
  const [alert] = await alertsOf(ruleId)
  expect(JSON.parse(body)).toEqual({
    event: 'alert.firing',
    alert: {
      id: alert?.id,
      rule: { id: ruleId, name: 'A stuck' },
      kind: 'stuck',
      subject: sessionId,
      facts: { errors: 6, since: ago(9).toISOString(), step: 3, stepName: 'Provision services' },
      firedAt: now.toISOString(),
      resolvedAt: null,
      url: `/alerts#${alert?.id}`,
    },
  })
  const [stored] = await db.select().from(alertDeliveries)
  expect(stored).toMatchObject({ attempts: 1, deliveredAt: now, failedAt: null, error: null })
})

test('eight tries, each later than the one before, then it has failed, and the rule tells so', async () => {
  const { deliveryId } = await fire()
  const { actor } = await member('instructor')
  post.mockResolvedValue({ delivered: false, detail: '410' })
  const waits: number[] = []
  for (let n = 0; n < 8; n += 1) {
    await sql`delete from graphile_worker._private_jobs`
    await deliverAlert({ deliveryId, now })
    waits.push(...(await jobs()).map(({ run_at }) => (Date.parse(run_at) - now.getTime()) / 1000))
  }
  expect(waits).toEqual([10, 30, 120, 600, 1800, 3600, 7200])
  const [rule] = (await listAlertRules({ actor })).items
  expect(rule?.last_delivery).toEqual({ state: 'failed', at: now.toISOString(), tries: 8, error: '410' })
  await deliverAlert({ deliveryId, now })
  expect(post).toHaveBeenCalledTimes(8)
})

test('the end is told to whoever was told of the beginning, closed by hand or by itself', async () => {
  const { ruleId } = await fire()
  const { actor } = await member('instructor')
  const [alert] = await firingOf(ruleId)
  await changeAlert({ actor, id: alert?.id ?? '', resolved: true, now: ahead(1) })
  const rows = await db.select().from(alertDeliveries).orderBy(alertDeliveries.event)
  expect(rows.map(({ event }) => event)).toEqual(['firing', 'resolved'])
  expect(await jobs()).toHaveLength(2)
  post.mockResolvedValue({ delivered: true, detail: '200' })
  await deliverAlert({ deliveryId: rows[1]?.id ?? '', now: ahead(1) })
  const { event, alert: told } = JSON.parse(post.mock.calls[0]?.[0].body)
  expect(event).toBe('alert.resolved')
  expect(told).toMatchObject({ resolvedAt: ahead(1).toISOString() })
  expect(told.facts).not.toHaveProperty('closed')
})

test('a muted rule opens alerts and posts neither their beginning nor their end', async () => {
  const { actor } = await member('instructor')
  const ruleId = await plantRule('stuck', { minutes: 8 }, hook)
  await changeAlertRule({ actor, id: ruleId, mutedMinutes: 60, now })
  await plantStuck(ago(9), now)
  await evaluateAlerts({ now })
  expect(await firingOf(ruleId)).toHaveLength(1)
  await evaluateAlerts({ now: ahead(40) })
  expect(await alertsOf(ruleId)).toMatchObject([{ status: 'resolved' }])
  expect(await db.select().from(alertDeliveries)).toEqual([])
  expect(await jobs()).toEqual([])
})

test('without an address any more a delivery fails at once', async () => {
  const { ruleId, deliveryId } = await fire()
  const { actor } = await member('instructor')
  await changeAlertRule({ actor, id: ruleId, webhookUrl: null, now })
  await sql`delete from graphile_worker._private_jobs`
  await deliverAlert({ deliveryId, now })
  expect(post).not.toHaveBeenCalled()
  expect(await jobs()).toEqual([])
  const [stored] = await db.select().from(alertDeliveries).where(eq(alertDeliveries.id, deliveryId))
  expect(stored).toMatchObject({ failedAt: now, error: 'the rule has no address any more' })
})
