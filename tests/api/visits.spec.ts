import { bearer, expect, test, unique, uniquePhone } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

const password = 'four plain english words'

async function guest(api: Program) {
  const started = await api.post('/api/session/start', { data: { guest: true, channel: 'website' } })
  const { session, session_token } = await started.json()
  return { id: session.session_id as string, headers: bearer(session_token) }
}

test('a basket is set to what is asked for, and to the stock at most', async ({ api }) => {
  const { id, headers } = await guest(api)
  const set = (data: unknown) => api.patch(`/api/sessions/${id}/cart`, { headers, data })
  const answer = await set({ sku: 'JKT-001', quantity: 2 })
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ sessionId: id, cart: [{ sku: 'JKT-001', quantity: 2 }] })
  const { items } = await (await api.get('/api/products?skus=JKT-001')).json()
  expect((await (await set({ sku: 'JKT-001', quantity: 99 })).json()).cart).toEqual([
    { sku: 'JKT-001', quantity: items[0].stock },
  ])
  const session = await (await api.get(`/api/sessions/${id}`, { headers })).json()
  expect(session.data.cart).toEqual([{ sku: 'JKT-001', quantity: items[0].stock }])
  for (const wrong of [
    {},
    { sku: 'JKT-001', quantity: -1 },
    { sku: 'JKT-001', quantity: 1.5 },
    { sku: 'NO', quantity: 1 },
  ]) {
    expect((await set(wrong)).status()).toBe(422)
  }
})

test('the basket of an ended session stands', async ({ api }) => {
  const { id, headers } = await guest(api)
  await api.post('/api/session/end', { headers })
  const late = await api.patch(`/api/sessions/${id}/cart`, { headers, data: { sku: 'JKT-001', quantity: 1 } })
  expect(late.status()).toBe(409)
})

test('a session tells its own people where it went', async ({ api }) => {
  const { id, headers } = await guest(api)
  await api.post('/api/session/restore', { headers, data: { channel: 'kiosk' } })
  const { items } = await (await api.get(`/api/sessions/${id}/channels`, { headers })).json()
  expect(items).toEqual([
    { from: null, to: 'website', place: null, at: expect.any(String) },
    { from: 'website', to: 'kiosk', place: null, at: expect.any(String) },
  ])
})

test('a person lists their own conversations and nobody else’s', async ({ api }) => {
  const username = unique('reader')
  const phone = uniquePhone()
  const signedUp = await api.post('/api/auth/signup', { data: { username, phone, password, name: 'Asha' } })
  expect(signedUp.status()).toBe(201)
  expect(await signedUp.json()).toEqual({
    user: { id: expect.any(String), name: 'Asha', roles: ['customer'], customer_id: expect.stringMatching(/^C\d+$/) },
  })
  const { token } = await (await api.post('/api/auth/login', { data: { username, password } })).json()
  const headers = bearer(token)
  const started = await (await api.post('/api/session/start', { headers, data: { channel: 'website' } })).json()
  const id = started.session.session_id
  await api.post('/api/chat/message', {
    headers: { ...headers, 'x-session-id': id },
    data: { content: 'Boots, please' },
  })
  const { items } = await (await api.get('/api/chat/conversations', { headers })).json()
  expect(items).toMatchObject([{ session_id: id, title: 'Boots, please', is_active: true, channel: 'website' }])
  expect((await api.get('/api/chat/conversations')).status()).toBe(401)
  const again = await api.post('/api/auth/signup', { data: { phone, password } })
  expect(again.status()).toBe(409)
  expect((await api.post('/api/auth/signup', { data: { username: unique('x'), password: 'short' } })).status()).toBe(
    422,
  )
  expect((await api.post('/api/auth/signup', { data: { password } })).status()).toBe(400)
})
