import { expect } from '@playwright/test'
import { newId } from '@/lib/ids'
import { bearer, keys, unique } from '@/tests/fixtures'
import { staff } from './principals'
import type { Row, Subject } from './row'
import type { World } from './world'

const rule = () => ({ kind: 'stuck', name: unique('twin'), settings: { minutes: 1440 }, enabled: false })

/** A rule that watches for nothing. */
export async function newRule(world: World) {
  const { id } = await world.post('/api/alert-rules', rule(), bearer(keys.admin()))
  return { ids: { id: id as string } }
}

/** One whose webhook is of an address that is never spoken to, as no request could have made it. */
async function newWebhook(world: World): Promise<Subject> {
  const { ids } = await newRule(world)
  await world.database`
    update alert_rules set webhook_url = 'http://127.0.0.1:9/', webhook_secret = 'none' where id = ${ids.id}`
  return { ids }
}

/** An alert that fires, and goes on to: somebody logged what a rule looks for. */
export async function newAlert(world: World) {
  const sessionToken = `twin${newId()}`
  const settings = { filter: { sessionToken }, count: 1, minutes: 1440, per: 'session' }
  const made = await world.post(
    '/api/alert-rules',
    { kind: 'filter', name: sessionToken, settings },
    bearer(keys.admin()),
  )
  await world.post('/api/session-log', { sessionToken, eventType: 'action', eventData: { n: 1 } })
  const firing = () => world.database`select id from alerts where rule_id = ${made.id}`
  await expect.poll(async () => (await firing()).length, { intervals: [50, 100] }).toBe(1)
  const [alert] = await firing()
  return { ids: { id: alert?.id as string }, ruleId: made.id as string }
}

const anyRule = (world: World) => world.once('alert rule', () => newRule(world))
const anyAlert = (world: World) => world.once('alert', () => newAlert(world))

export const alertRows: Row[] = [
  { route: 'GET /api/alert-rules', allowed: [200, ...staff], others: 403 },
  { route: 'POST /api/alert-rules', about: async () => ({ body: rule() }), allowed: [201, ...staff], others: 403 },
  {
    route: 'PATCH /api/alert-rules',
    about: async (world) => ({ body: { ...(await anyRule(world)).ids, name: 'Renamed' } }),
    allowed: [200, ...staff],
    others: 403,
  },
  { route: 'DELETE /api/alert-rules', query: 'id={id}', about: newRule, allowed: [204, ...staff], others: 403 },
  {
    route: 'PATCH /api/alert-rules/{id}',
    about: async (world) => ({ ...(await anyRule(world)), body: { name: 'Renamed' } }),
    allowed: [200, ...staff],
    others: 403,
  },
  { route: 'DELETE /api/alert-rules/{id}', about: newRule, allowed: [204, ...staff], others: 403 },
  { route: 'POST /api/alert-rules/{id}/test', about: newWebhook, allowed: [200, ...staff], others: 403 },
  { route: 'GET /api/alerts', allowed: [200, ...staff], others: 403 },
  {
    route: 'PATCH /api/alerts',
    about: async (world) => ({ body: { ...(await anyAlert(world)).ids, acknowledged: true } }),
    allowed: [200, ...staff],
    others: 403,
  },
  {
    route: 'PATCH /api/alerts/{id}',
    about: async (world) => ({ ids: (await anyAlert(world)).ids, body: { acknowledged: true } }),
    allowed: [200, ...staff],
    others: 403,
  },
]
