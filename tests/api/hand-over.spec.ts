import type { APIRequestContext } from '@playwright/test'
import { bearer, expect, test, unique, uniquePhone } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

const password = 'four plain english words'
const shell = 'JKT-001'

async function guest(api: Program, data: Record<string, unknown> = { guest: true }) {
  const answer = await api.post('/api/session/start', { data: { channel: 'kiosk', ...data } })
  const { session, session_token } = await answer.json()
  return { id: session.session_id as string, token: session_token as string, headers: bearer(session_token) }
}

async function talk(api: Program, device: { id: string; headers: Record<string, string> }, content: string) {
  const data = { content, clientMessageId: unique('m') }
  const answer = await api.post('/api/chat/message', { headers: device.headers, data })
  expect(answer.status()).toBe(200)
  await api.patch(`/api/sessions/${device.id}/cart`, { headers: device.headers, data: { sku: shell, quantity: 2 } })
}

async function said(api: Program, device: { id: string; headers: Record<string, string> }): Promise<string[]> {
  const { items } = await (await api.get(`/api/sessions/${device.id}/messages`, { headers: device.headers })).json()
  return items.flatMap((item: { role: string; content: string }) => (item.role === 'user' ? [item.content] : []))
}

test('a code takes the conversation and the basket to another device, once', async ({ api }) => {
  const kiosk = await guest(api)
  await talk(api, kiosk, 'Do you have jackets')
  const made = await api.post('/api/session/handover', { headers: kiosk.headers })
  expect(made.status()).toBe(200)
  const { code, url, expires_at } = await made.json()
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
  expect(new URL(url).searchParams.get('code')).toBe(code)
  expect(Date.parse(expires_at)).toBeGreaterThan(Date.now())
  const claimed = await api.post('/api/session/claim', { data: { code, channel: 'website' } })
  expect(claimed.status()).toBe(200)
  const { session, session_token, restored } = await claimed.json()
  expect(restored).toBe(true)
  expect(session.session_id).toBe(kiosk.id)
  expect(session.data.cart).toEqual([{ sku: shell, quantity: 2 }])
  expect(session.metadata.channels).toEqual(['kiosk', 'website'])
  expect(session_token).not.toBe(kiosk.token)
  expect(await said(api, { id: kiosk.id, headers: bearer(session_token) })).toEqual(['Do you have jackets'])
  const again = await api.post('/api/session/claim', { data: { code, channel: 'website' } })
  expect(again.status()).toBe(404)
  expect((await again.json()).type).toBe('/problems/code_not_found')
})

test('a code is asked for by a device that holds a session, and by nobody else', async ({ api }) => {
  expect((await api.post('/api/session/handover')).status()).toBe(404)
  const kiosk = await guest(api)
  await api.post('/api/session/end', { headers: kiosk.headers })
  expect((await api.post('/api/session/handover', { headers: kiosk.headers })).status()).toBe(404)
  expect((await api.post('/api/session/claim', { data: { channel: 'website' } })).status()).toBe(422)
})

test('signing in by password on a guest’s device keeps what the guest had', async ({ api }) => {
  const phone = uniquePhone()
  await api.post('/api/auth/signup', { data: { phone, password } })
  const typed = await guest(api)
  await talk(api, typed, 'Something for rain')
  const started = await api.post('/api/session/start', {
    headers: { 'x-session-token': typed.token },
    data: { phone, password, channel: 'kiosk' },
  })
  const { session, session_token, restored } = await started.json()
  expect(restored).toBe(true)
  expect(session).toMatchObject({ session_id: typed.id, customer_id: expect.stringMatching(/^C\d+$/) })
  expect(session.data.cart).toEqual([{ sku: shell, quantity: 2 }])
  expect(session_token).not.toBe(typed.token)
  const old = await api.post('/api/session/restore', { headers: typed.headers })
  expect(old.status()).toBe(404)
})

/** Signs the browser in as the page does: next-auth's own form with its token against forgery. */
async function signInPage(request: APIRequestContext, name: string) {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { name, password, csrfToken, json: 'true' }
  const answer = await request.post('/api/auth/callback/credentials', { form })
  expect(answer.status()).toBe(200)
}

test('a browser that signs in takes its conversation into the visit that runs, and staff can take that back', async ({
  api,
  request,
  adminToken,
}) => {
  const username = unique('joiner')
  await api.post('/api/auth/signup', { data: { username, password } })
  const { token } = await (await api.post('/api/auth/login', { data: { username, password } })).json()
  const opened = await api.post('/api/session/start', { headers: bearer(token), data: { channel: 'api' } })
  const own = (await opened.json()).session.session_id
  const started = await request.post('/api/session/start', { data: { guest: true, channel: 'website' } })
  const guestId = (await started.json()).session.session_id
  await request.post('/api/chat/message', { headers: { 'x-session-id': guestId }, data: { content: 'A lamp' } })
  await signInPage(request, username)
  const restored = await request.post('/api/session/restore', { data: {} })
  expect((await restored.json()).session.session_id).toBe(own)
  expect(await said(api, { id: own, headers: bearer(token) })).toEqual(['A lamp'])
  const left = await (await api.get(`/api/sessions/${guestId}`, { headers: bearer(adminToken) })).json()
  expect(left.is_active).toBe(false)

  const log = `/api/session-log?sessionId=${own}&source=all&eventType=joined`
  const { events } = await (await api.get(log, { headers: bearer(adminToken) })).json()
  expect(events).toHaveLength(1)
  const { joinId } = events[0].event_data
  await expect
    .poll(async () => {
      const undo = await api.post(`/api/sessions/${own}/joins/${joinId}/undo`, { headers: bearer(adminToken) })
      return undo.status()
    })
    .toBe(200)
  expect(await said(api, { id: own, headers: bearer(token) })).toEqual([])
  expect(await said(api, { id: guestId, headers: bearer(adminToken) })).toEqual(['A lamp'])
})

test('another person who signs in on a browser does not find the first one’s conversation there', async ({
  api,
  playwright,
  baseURL,
}) => {
  const [first, second] = [unique('first'), unique('second')]
  for (const username of [first, second]) await api.post('/api/auth/signup', { data: { username, password } })
  const browser = await playwright.request.newContext(baseURL ? { baseURL } : {})
  await signInPage(browser, first)
  await browser.post('/api/session/start', { data: { channel: 'website' } })
  await signInPage(browser, second)
  expect((await browser.post('/api/session/restore', { data: {} })).status()).toBe(404)
  await browser.dispose()
})
