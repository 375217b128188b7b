import { bearer, expect, test } from '@/tests/fixtures'

test('a message is answered from the catalogue, once', async ({ api }) => {
  const { session, session_token } = await (
    await api.post('/api/session/start', { data: { guest: true, channel: 'kiosk' } })
  ).json()
  const headers = { ...bearer(session_token), 'x-session-id': session.session_id }
  const data = { content: 'I need a rain jacket', clientMessageId: 'one' }
  const first = await api.post('/api/chat/message', { headers, data })
  expect(first.status()).toBe(200)
  const turn = await first.json()
  expect(turn).toMatchObject({
    sessionId: session.session_id,
    agent: 'sales',
    message: { role: 'user', content: data.content, status: 'complete' },
    reply: { role: 'assistant', agent: 'sales', status: 'complete' },
  })
  // `npm test -- --model` gives the tests' server a model.
  const made = process.env.TEST_MODEL ? { engine: 'model', model: 'shopkeeper' } : { engine: 'embedded', model: null }
  expect(turn.reply.metadata).toEqual({ ...made, fallback: null })
  const { skus } = turn.reply.parts.find((part: { type: string }) => part.type === 'products')
  const products = await (await api.get(`/api/products?skus=${skus.join(',')}`)).json()
  expect(products.items.map((one: { category: string }) => one.category)).toContain('jackets')
  expect(await (await api.post('/api/chat/message', { headers, data })).json()).toEqual(turn)
  const conflict = await api.post('/api/chat/message', { headers, data: { ...data, content: 'Something else' } })
  expect(conflict.status()).toBe(409)
  const history = await (await api.get(`/api/chat/history?sessionId=${session.session_id}`, { headers })).json()
  expect(history.items.map((one: { id: string }) => one.id)).toEqual([turn.message.id, turn.reply.id])
})

test('racing copies of one message make one turn, and overlapping messages are answered in order', async ({ api }) => {
  const { session, session_token } = await (
    await api.post('/api/session/start', { data: { guest: true, channel: 'website' } })
  ).json()
  const headers = bearer(session_token)
  const send = (n: number) =>
    api.post('/api/chat/message', { headers, data: { content: `message ${n}`, clientMessageId: `m${n}` } })
  await Promise.all([1, 1, 1, 2, 2, 3, 3, 3].map(send))
  const { items } = await (await api.get(`/api/chat/history?sessionId=${session.session_id}`, { headers })).json()
  expect(items.map((one: { role: string }) => one.role)).toEqual([
    'user',
    'assistant',
    'user',
    'assistant',
    'user',
    'assistant',
  ])
})

test.describe('who may speak', () => {
  test('without a header and a session token it is 400; unknown and foreign sessions are 404', async ({
    api,
    adminToken,
  }) => {
    const missing = await api.post('/api/chat/message', { headers: bearer(adminToken), data: { content: 'Hello' } })
    expect(missing.status()).toBe(400)
    const start = async () => (await api.post('/api/session/start', { data: { guest: true, channel: 'api' } })).json()
    const [mine, other] = [await start(), await start()]
    for (const id of [other.session.session_id, '01890000-0000-7000-8000-000000000000', 'nonsense']) {
      const headers = { ...bearer(mine.session_token), 'x-session-id': id }
      const response = await api.post('/api/chat/message', { headers, data: { content: 'Hello' } })
      expect(response.status()).toBe(404)
      expect(await response.json()).toMatchObject({ title: 'Session not found' })
    }
  })

  test('nobody is 401', async ({ api }) => {
    expect((await api.post('/api/chat/message', { data: { content: 'Hello' } })).status()).toBe(401)
  })
})
