import { bearer, expect, keys, test, unique, uniquePhone } from '@/tests/fixtures'

test('start by phone answers the object of the contract, seven days long to the millisecond', async ({ api }) => {
  const phone = uniquePhone()
  const response = await api.post('/session/start', { data: { phone, channel: 'kiosk' } })
  expect(response.status()).toBe(200)
  const { session_token, restored, session } = await response.json()
  expect(session_token).toMatch(/^tls_[\w-]{43}$/)
  expect(restored).toBe(false)
  expect(session).toEqual({
    session_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    type: 'visit',
    theme: null,
    phone,
    telegram_chat_id: null,
    channel: 'kiosk',
    user_id: expect.stringMatching(/^C\d+$/),
    customer_id: session.user_id,
    data: {
      cart: [],
      recent: [],
      chat_context: [],
      last_action: null,
      channels: ['kiosk'],
      conversation_summary: '',
      last_recommended_skus: [],
    },
    metadata: { channels: ['kiosk'], chat_context: [], conversation_summary: '', last_recommended_skus: [] },
    status: 'active',
    locale: null,
    training_consent: false,
    created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    updated_at: session.created_at,
    is_active: true,
    expires_at: expect.any(String),
  })
  expect(Date.parse(session.expires_at) - Date.parse(session.created_at)).toBe(604_800_000)
})

test('the device token restores, moves and leaves the session', async ({ api }) => {
  const started = await (await api.post('/api/session/start', { data: { guest: true, channel: 'kiosk' } })).json()
  const headers = { 'x-session-token': started.session_token }
  const restored = await api.post('/api/session/restore', { headers, data: { channel: 'website' } })
  expect(restored.status()).toBe(200)
  const { session } = await restored.json()
  expect(session.session_id).toBe(started.session.session_id)
  expect(session.metadata.channels).toEqual(['kiosk', 'website'])
  expect(await (await api.post('/api/session/leave', { headers })).json()).toEqual({ ended: true })
  const gone = await api.post('/api/session/restore', { headers })
  expect(gone.status()).toBe(404)
  expect(await gone.json()).toMatchObject({ type: '/problems/session_not_found', title: 'Session not found' })
})

test('a browser holds its session in an HttpOnly cookie', async ({ playwright, baseURL }) => {
  const browser = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL ?? '' } })
  const started = await browser.post('/api/session/start', { data: { guest: true, channel: 'website' } })
  expect(started.headers()['set-cookie']).toMatch(
    /^tl_session=tls_[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
  )
  const own = await browser.post('/api/session/restore')
  expect(own.status()).toBe(200)
  await browser.dispose()
})

test('a second start by the same number shows nothing of the first', async ({ api }) => {
  const phone = uniquePhone()
  const start = async () => (await api.post('/api/session/start', { data: { phone, channel: 'website' } })).json()
  const [first, second] = [await start(), await start()]
  expect(second.restored).toBe(false)
  expect(second.session.session_id).not.toBe(first.session.session_id)
})

test.describe('start refuses', () => {
  const cases = [
    { name: 'nothing chosen', data: { channel: 'kiosk' }, status: 400, type: '/problems/missing_choice' },
    {
      name: 'no phone number',
      data: { channel: 'kiosk', phone: 'hello' },
      status: 422,
      type: '/problems/invalid_phone',
    },
    { name: 'an unknown channel', data: { channel: 'fax', guest: true }, status: 422, type: '/problems/invalid' },
    { name: 'a wrong type', data: { channel: 'kiosk', phone: 12 }, status: 422, type: '/problems/invalid' },
    {
      name: 'a messenger id without a channel key',
      data: { channel: 'telegram', telegram_chat_id: '99' },
      status: 403,
      type: '/problems/forbidden',
    },
  ]
  for (const { name, data, status, type } of cases) {
    test(name, async ({ api }) => {
      const response = await api.post('/api/session/start', { data })
      expect(response.status()).toBe(status)
      expect(response.headers()['content-type']).toBe('application/problem+json')
      expect(await response.json()).toMatchObject({ type, status, instance: '/api/session/start' })
    })
  }
})

test('a channel key proves a messenger id: the same person comes back to the same visit', async ({ api }) => {
  const telegram = String(Date.now()).slice(-10)
  const headers = bearer(keys.telegram())
  const data = { telegram_chat_id: telegram, channel: 'telegram' }
  const first = await (await api.post('/api/session/start', { headers, data })).json()
  const again = await (await api.post('/api/session/start', { headers, data })).json()
  expect(again.restored).toBe(true)
  expect(again.session.session_id).toBe(first.session.session_id)
  expect(first.session.customer_id).toMatch(/^C\d+$/)
  const named = await api.post('/api/session/restore', { headers: { ...headers, 'x-telegram-id': telegram } })
  expect((await named.json()).session.session_id).toBe(first.session.session_id)
  const unproven = await api.post('/api/session/restore', { headers: { 'x-telegram-id': telegram } })
  expect(unproven.status()).toBe(404)
})

test('a program starts a session for a person of its own, and may speak in it', async ({ api }) => {
  const headers = bearer(keys.sessions())
  const userId = unique('test-user-')
  const created = await api.post('/api/sessions', { headers, data: { userId } })
  expect(created.status()).toBe(201)
  const body = await created.json()
  expect(new Set([body.sessionId, body.chatSession.sessionId, body.session.sessionId]).size).toBe(1)
  expect(body).toMatchObject({
    chatSession: { userId },
    session: { userId },
    sessionToken: expect.stringMatching(/^tls_/),
  })
  const said = await api.post('/api/chat/message', {
    headers: { ...headers, 'x-session-id': body.sessionId },
    data: { content: 'Hello' },
  })
  expect(said.status()).toBe(200)
  expect((await said.json()).sessionId).toBe(body.sessionId)
})

test('end is the end for all devices, and stop says the same run each time', async ({ api }) => {
  const started = await (await api.post('/api/session/start', { data: { guest: true, channel: 'api' } })).json()
  const headers = bearer(started.session_token)
  const id = started.session.session_id
  const ended = await api.post('/api/session/end', { headers })
  expect(ended.status()).toBe(200)
  expect((await ended.json()).session).toMatchObject({ session_id: id, is_active: false })
  const stop = () => api.post(`/api/sessions/${id}/stop`, { headers, data: {} })
  const stops = await Promise.all([stop(), stop()])
  expect(stops.map((one) => one.status())).toEqual([202, 202])
  const runs = await Promise.all(stops.map(async (one) => (await one.json()).runId))
  expect(runs[0]).toBe(runs[1])
  const late = await api.post('/api/chat/message', { headers, data: { content: 'Still there?' } })
  expect(late.status()).toBe(409)
  expect(await late.json()).toMatchObject({ type: '/problems/session_ended' })
})

test('consent is the word of the person in the session, not of staff', async ({ api, adminToken }) => {
  const { session, session_token } = await (
    await api.post('/api/session/start', { data: { guest: true, channel: 'website' } })
  ).json()
  const path = `/api/sessions/${session.session_id}`
  const data = { trainingConsent: true }
  expect((await api.patch(path, { headers: bearer(adminToken), data })).status()).toBe(403)
  const own = await api.patch(path, { headers: bearer(session_token), data: { ...data, status: 'completed' } })
  expect(await own.json()).toMatchObject({ training_consent: true, status: 'active' })
})

test('whoever asks for help is listed first until staff say that they have been helped', async ({
  api,
  adminToken,
}) => {
  const headers = bearer(adminToken)
  const sessionToken = unique('ws_')
  await api.post('/api/session-log', {
    data: { sessionToken, eventType: 'help_request', eventData: { message: 'Hi' } },
  })
  const listed = async (query: string) => (await (await api.get(`/api/sessions?${query}`, { headers })).json()).items
  const waiting = await listed('state=help')
  const mine = waiting.find((item: { token: string }) => item.token === sessionToken)
  expect(mine).toMatchObject({ state: 'help', status: 'active', needs_help_at: expect.any(String) })
  const first = await listed(`limit=${waiting.length}`)
  expect(first.map((item: { state: string }) => item.state)).toEqual(waiting.map(() => 'help'))
  const path = `/api/sessions/${mine.session_id}`
  expect((await api.patch(path, { headers, data: { needsHelp: true } })).status()).toBe(422)
  expect((await api.patch(path, { headers, data: { needsHelp: false } })).status()).toBe(200)
  const [helped] = await listed(`token=${sessionToken}`)
  expect(helped).toMatchObject({ session_id: mine.session_id, state: 'live', needs_help_at: null })
})
