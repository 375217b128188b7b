import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

const admin = () => ({ headers: bearer(keys.admin()) })

/** A kiosk, and the cookie of the browser that was made it. */
async function kiosk(api: Program, data: Record<string, unknown> = {}) {
  const made = await api.post('/api/kiosks', { ...admin(), data: { name: unique('Kiosk '), place: 'Pune', ...data } })
  expect(made.status()).toBe(201)
  const { id } = await made.json()
  const { code } = await (await api.post(`/api/kiosks/${id}/code`, admin())).json()
  const registered = await api.post('/api/kiosks/register', { data: { code } })
  expect(registered.status()).toBe(200)
  const setCookie = registered.headers()['set-cookie'] ?? ''
  const cookie = setCookie.slice(0, setCookie.indexOf(';'))
  return { id: id as string, code: code as string, setCookie, cookie, view: await registered.json() }
}

async function startAt(api: Program, cookie: string) {
  const started = await api.post('/api/session/start', { headers: { cookie }, data: { guest: true, channel: 'kiosk' } })
  const { session, session_token } = await started.json()
  return { id: session.session_id as string, token: session_token as string }
}

test('a code makes a browser the kiosk, once, by a cookie that no script reads', async ({ api }) => {
  const { id, code, setCookie, cookie, view } = await kiosk(api, { settings: { idleSeconds: 45 } })
  expect(setCookie).toMatch(/^tl_kiosk=tlp_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000$/)
  expect(view).toEqual({
    id,
    name: view.name,
    place: 'Pune',
    settings: { idleSeconds: 45, warnSeconds: 30, locales: ['en', 'de', 'hi'], country: 'IN', categories: null },
  })
  const here = await api.get('/api/kiosks/here', { headers: { cookie } })
  expect(await here.json()).toEqual(view)
  const problem = async (sent: string) => {
    const answer = await api.post('/api/kiosks/register', { data: { code: sent } })
    const { requestId: _, ...body } = await answer.json()
    return { status: answer.status(), body }
  }
  const used = await problem(code)
  expect(used).toMatchObject({ status: 404, body: { type: '/problems/code_not_found' } })
  expect(await problem('ZZZZ ZZZZ')).toEqual(used)
})

test('a removed kiosk’s browser is one like any other', async ({ api }) => {
  const { id, cookie } = await kiosk(api)
  expect((await api.delete(`/api/kiosks/${id}`, admin())).status()).toBe(204)
  const here = await api.get('/api/kiosks/here', { headers: { cookie } })
  expect(here.status()).toBe(404)
  expect(here.headers()['set-cookie']).toMatch(/^tl_kiosk=;.*Max-Age=0/)
})

test('what a kiosk cannot be is refused', async ({ api }) => {
  const { id } = await kiosk(api)
  for (const settings of [
    { idleSeconds: 14 },
    { idleSeconds: 601 },
    { warnSeconds: 9.5 },
    { locales: [] },
    { locales: ['en', 'en'] },
    { locales: ['fr'] },
    { country: 'in' },
    { categories: [] },
  ]) {
    const answer = await api.patch(`/api/kiosks/${id}`, { ...admin(), data: { settings } })
    expect(answer.status(), JSON.stringify(settings)).toBe(422)
  }
  expect((await api.post('/api/kiosks', { ...admin(), data: { name: ' ', place: 'Pune' } })).status()).toBe(422)
})

test('/login is the kiosk’s sign-in on a kiosk, and the page of that name elsewhere', async ({ api, baseURL }) => {
  const { cookie } = await kiosk(api)
  const leads = async (headers: Record<string, string>) =>
    (await fetch(new URL('/login', baseURL), { headers, redirect: 'manual' })).headers.get('location')
  expect(await leads({ cookie })).toBe('/kiosk?step=number')
  expect(await leads({ cookie: `__Host-${cookie}` })).toBe('/kiosk?step=number')
  expect(await leads({})).toBe('/signin')
})

test('the line tells where it stands, and a page opened after the visitor’s time finds nothing', async ({
  api,
  database,
}) => {
  const { cookie } = await kiosk(api, { settings: { idleSeconds: 15, warnSeconds: 10 } })
  const visitor = await startAt(api, cookie)
  const headers = bearer(visitor.token)
  const moves = await (await api.get(`/api/sessions/${visitor.id}/channels`, { headers })).json()
  expect(moves.items).toMatchObject([{ from: null, to: 'kiosk', place: 'Pune' }])
  const touched = await api.post('/api/session/presence', { headers, data: {} })
  const { present_until } = await touched.json()
  expect(Date.parse(present_until) - Date.now()).toBeGreaterThan(15_000)
  expect(Date.parse(present_until) - Date.now()).toBeLessThanOrEqual(25_000)
  const restore = () => api.post('/api/session/restore', { headers, data: { channel: 'kiosk' } })
  expect((await restore()).status()).toBe(200)
  await database`update session_tokens set present_until = now() - interval '1 second' where session_id = ${visitor.id}`
  // What was open all the while goes on; only who comes anew finds nothing.
  expect((await api.post('/api/chat/message', { headers, data: { content: 'Hello' } })).status()).toBe(200)
  const page = await api.get('/kiosk', { headers: { cookie: `${cookie}; tl_session=${visitor.token}` } })
  expect(page.status()).toBe(200)
  const gone = await restore()
  expect(gone.status()).toBe(404)
  expect((await gone.json()).type).toBe('/problems/session_not_found')
})

test('the kiosk is installable, and its worker answers for it alone', async ({ api }) => {
  const manifest = await (await api.get('/kiosk/manifest.webmanifest')).json()
  expect(manifest).toMatchObject({ start_url: '/kiosk', scope: '/kiosk', display: 'fullscreen' })
  for (const { src, type } of manifest.icons) {
    const icon = await api.get(src)
    expect([icon.status(), icon.headers()['content-type']]).toEqual([200, type])
  }
  const [kiosk, chat] = await Promise.all([api.get('/kiosk'), api.get('/chat')])
  expect(await kiosk.text()).toContain('rel="manifest"')
  expect(await chat.text()).not.toContain('rel="manifest"')
  expect((await api.get('/kiosk-worker.js')).status()).toBe(200)
})
