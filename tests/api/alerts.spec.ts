import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import { alertOf, logAs, makeRule } from '@/tests/pages/alerts'

const admin = () => bearer(keys.admin())

test('an alert opens within five seconds of what makes it true, and says how much there was', async ({ api }) => {
  const token = unique('ws_')
  const rule = await makeRule(api, { filter: { sessionToken: token, eventType: 'error' }, count: 2 })
  await logAs(api, token, ['error', 'action', 'error'])
  const alert = await alertOf(api, rule.id, 5000)
  expect(alert).toMatchObject({ status: 'firing', facts: { events: 2, sessions: 1 }, session: { token } })
})

test('what one of the staff does about an alert the others see', async ({ api, adminToken }) => {
  const token = unique('ws_')
  const rule = await makeRule(api, { filter: { sessionToken: token }, count: 1 })
  await logAs(api, token, ['action'])
  const { id } = await alertOf(api, rule.id)
  const change = (data: object) => api.patch(`/api/alerts/${id}`, { headers: bearer(adminToken), data })
  expect(await (await change({ acknowledged: true, mutedMinutes: 30 })).json()).toMatchObject({
    acknowledged_by: expect.any(String),
    muted_until: expect.any(String),
    status: 'firing',
  })
  expect(await alertOf(api, rule.id)).toMatchObject({ acknowledged_by: expect.any(String) })
  expect(await (await change({ resolved: true })).json()).toMatchObject({ status: 'resolved' })
  expect((await change({ acknowledged: true })).status()).toBe(409)
  const firing = await (await api.get('/api/alerts?status=firing&limit=200', { headers: admin() })).json()
  expect(firing.items.map((alert: { id: string }) => alert.id)).not.toContain(id)
})

test('a webhook leads to public addresses alone, whatever the rule says', async ({ api, database }) => {
  const inside = { kind: 'stuck', name: 'Inside', settings: { minutes: 9 }, enabled: false }
  for (const webhookUrl of [
    'http://127.0.0.1/',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'ftp://example.org/',
  ]) {
    const answer = await api.post('/api/alert-rules', { headers: admin(), data: { ...inside, webhookUrl } })
    expect(answer.status(), webhookUrl).toBe(422)
  }
  const { id } = await (await api.post('/api/alert-rules', { headers: admin(), data: inside })).json()
  const test = () => api.post(`/api/alert-rules/${id}/test`, { headers: admin() })
  expect((await test()).status()).toBe(409)
  await database`update alert_rules set webhook_url = 'http://127.0.0.1:9/', webhook_secret = 'none' where id = ${id}`
  expect(await (await test()).json()).toEqual({ delivered: false, detail: 'not a public address' })
  expect((await api.delete(`/api/alert-rules?id=${id}`, { headers: admin() })).status()).toBe(204)
})

test('a malformed rule is refused, and nothing of it is kept', async ({ api }) => {
  const post = (data: object) => api.post('/api/alert-rules', { headers: admin(), data })
  const name = unique('rule')
  for (const data of [
    { kind: 'stuck', name, settings: {} },
    { kind: 'stuck', name, settings: { minutes: 0 } },
    { kind: 'stuck', name: ' ', settings: { minutes: 5 } },
    { kind: 'other', name, settings: { minutes: 5 } },
    { kind: 'api_failures', name, settings: { percent: 101, minutes: 5, calls: 1 } },
    { kind: 'filter', name, settings: { filter: { sessionId: 'x' }, count: 1, minutes: 1, per: 'all' } },
  ])
    expect((await post(data)).status()).toBe(422)
  const { items } = await (await api.get('/api/alert-rules', { headers: admin() })).json()
  expect(items.map((rule: { name: string }) => rule.name)).not.toContain(name)
})
