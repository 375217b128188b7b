import { bearer, expect, keys, test } from '@/tests/fixtures'
import { makeProduct, readProduct } from '@/tests/pages/catalogue'
import type { Program } from '@/tests/program'

const admin = () => ({ headers: bearer(keys.admin()) })

async function visit(api: Program, cart: { sku: string; quantity: number }[]) {
  const started = await api.post('/api/session/start', { data: { guest: true, channel: 'kiosk', locale: 'de' } })
  const { session, session_token } = await started.json()
  const headers = bearer(session_token)
  const address = `/api/sessions/${session.session_id}`
  for (const data of cart) await api.patch(`${address}/cart`, { headers, data })
  const order = (data: object = {}) => api.post(`${address}/orders`, { headers, data })
  return { id: session.session_id as string, address, headers, order }
}

test('a guest orders once, sees the receipt, and staff hand it out', async ({ api }) => {
  const { sku, name } = await makeProduct(api)
  const guest = await visit(api, [{ sku, quantity: 2 }])
  const answers = await Promise.all([1, 2, 3].map(() => guest.order({ clientOrderId: 'pressed' })))
  const bodies = await Promise.all(answers.map((answer) => answer.json()))
  expect(answers.map((answer) => answer.status())).toEqual([201, 201, 201])
  const [order] = bodies
  expect(bodies).toEqual([order, order, order])
  expect(order).toEqual({
    id: expect.any(String),
    number: expect.stringMatching(/^T\d{4,}$/),
    session_id: guest.id,
    status: 'placed',
    lines: [{ sku, name: `${name} de`, quantity: 2, price: 1590 }],
    currency: 'EUR',
    total: 3180,
    placed_at: expect.any(String),
    updated_at: expect.any(String),
  })
  expect((await readProduct(api, sku)).stock).toBe(3)
  const session = await (await api.get(guest.address, guest)).json()
  expect(session.data.cart).toEqual([])
  expect((await guest.order()).status()).toBe(422)

  const listed = { ...order, person: null }
  const { items } = await (await api.get('/api/orders', guest)).json()
  expect(items).toEqual([listed])
  expect(await (await api.get(`/api/orders/${order.id}`, guest)).json()).toEqual(listed)
  const other = await visit(api, [])
  expect((await api.get(`/api/orders/${order.id}`, other)).status()).toBe(404)

  const become = (status: string) => api.patch(`/api/orders/${order.id}`, { ...admin(), data: { status } })
  expect((await become('collected')).status()).toBe(200)
  const refused = await become('cancelled')
  expect(refused.status()).toBe(409)
  expect(await refused.json()).toMatchObject({
    type: '/problems/conflict',
    title: 'This conflicts with what is stored',
  })
  const rows = await (await api.get(`/api/session-log?sessionId=${guest.id}&source=all`, admin())).json()
  const types = rows.events.map((row: { event_type: string }) => row.event_type)
  expect(types.filter((type: string) => type.startsWith('order')).sort()).toEqual(['order', 'order_status'])
})

test('what is short is named, and nothing is ordered', async ({ api }) => {
  const [scarce, plenty] = [await makeProduct(api, { stock: 2 }), await makeProduct(api)]
  const guest = await visit(api, [
    { sku: plenty.sku, quantity: 1 },
    { sku: scarce.sku, quantity: 2 },
  ])
  await api.patch(`/api/products/${scarce.sku}`, { ...admin(), data: { stock: 1 } })
  const answer = await guest.order()
  expect(answer.status()).toBe(409)
  expect(await answer.json()).toMatchObject({
    type: '/problems/conflict',
    detail: `Of ${scarce.name} de only 1 is left. Change the basket and order again.`,
    errors: [{ pointer: `/cart/${scarce.sku}` }],
  })
  expect((await readProduct(api, plenty.sku)).stock).toBe(5)
  await api.post('/api/session/end', guest)
  const ended = await guest.order()
  expect(ended.status()).toBe(409)
  expect((await ended.json()).type).toBe('/problems/session_ended')
})
