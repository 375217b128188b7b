import { expect, test, unique } from '@/tests/fixtures'
import { hostOrigin } from '@/tests/pages/host-page'
import type { Program } from '@/tests/program'
import { signInCookie } from './access/browser-cookies'
import { password } from './access/world'

const framed = { 'x-throughline-frame': '1' }
const guest = { guest: true, channel: 'website' }
const cookieOf = (answer: { headers(): Record<string, string> }) => answer.headers()['set-cookie'] ?? ''
const pair = (cookie: string) => cookie.slice(0, cookie.indexOf(';'))

async function start(api: Program, headers: Record<string, string> = {}) {
  const answer = await api.post('/api/session/start', { data: guest, headers })
  return { cookie: cookieOf(answer), id: (await answer.json()).session.session_id as string }
}

const restored = async (api: Program, headers: Record<string, string>) => {
  const answer = await api.post('/api/session/restore', { headers })
  return answer.status() === 200 ? (await answer.json()).session.session_id : answer.status()
}

test('a frame holds its session in a partitioned cookie of its own', async ({ api }) => {
  const { cookie, id } = await start(api, framed)
  expect(cookie).toMatch(/^tl_frame=tls_[^;]+; Path=\/; HttpOnly; SameSite=None; Partitioned; Max-Age=\d+; Secure$/)
  expect(await restored(api, { ...framed, cookie: pair(cookie) })).toBe(id)
  const left = await api.post('/api/session/leave', { headers: { ...framed, cookie: pair(cookie) } })
  expect(cookieOf(left)).toMatch(/^tl_frame=; .*SameSite=None; Partitioned; Max-Age=0; Secure$/)
  expect(await restored(api, { ...framed, cookie: pair(cookie) })).toBe(404)
})

test('neither of a frame and a page sees what the other holds, nor a frame who is signed in', async ({ api }) => {
  const [inFrame, inPage] = [await start(api, framed), await start(api)]
  const cookie = `${pair(inFrame.cookie)}; ${pair(inPage.cookie)}`
  expect(await restored(api, { cookie })).toBe(inPage.id)
  expect(await restored(api, { ...framed, cookie })).toBe(inFrame.id)
  expect(await restored(api, { cookie: pair(inFrame.cookie) })).toBe(404)
  expect(await restored(api, { ...framed, cookie: pair(inPage.cookie) })).toBe(404)
  const username = unique('framed')
  await api.post('/api/auth/signup', { data: { username, password } })
  const signedIn = await signInCookie(username, password)
  const conversations = (headers: Record<string, string>) => api.get('/api/chat/conversations', { headers })
  expect((await conversations({ cookie: signedIn })).status()).toBe(200)
  expect((await conversations({ ...framed, cookie: signedIn })).status()).toBe(401)
})

test('only the page of the frame may be framed, and only by the sites named', async ({ api }) => {
  const ancestors = async (path: string) =>
    /frame-ancestors ([^;]*)$/.exec((await api.get(path)).headers()['content-security-policy'] ?? '')?.[1]
  expect(await ancestors('/widget')).toBe(hostOrigin)
  expect(await ancestors(`/widget?host=${encodeURIComponent('https://evil.example')}`)).toBe(hostOrigin)
  for (const path of ['/chat', '/kiosk', '/widget/more', '/widgets', '/'])
    expect(await ancestors(path), path).toBe("'none'")
})

test('the script that any page may load is there', async ({ api }) => {
  const answer = await api.get('/widget.js')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toContain('javascript')
})
