import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runningEmbeddedUrl } from '@/db/embedded'
import { pagesOnDisk } from '@/tests/api/access/route-files'
import { type AppProcess, startApp } from '@/tests/app-process'
import { noteFigure } from '@/tests/figures'
import { headerFaults } from '@/tests/page-headers'

const password = 'an admin of the tests'
const origin = 'https://shop.example'

let dataDir: string
let app: AppProcess

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'throughline-tls-'))
  app = await startApp({ DATA_DIR: dataDir, ADMIN_PASSWORD: password, TRUSTED_PROXIES: '127.0.0.1' })
})

afterAll(async () => {
  await app.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** A request as a proxy that ends TLS hands it on. */
function forwarded(
  path: string,
  {
    headers = {},
    ...init
  }: { method?: string; body?: string | URLSearchParams; headers?: Record<string, string> } = {},
) {
  const proxy = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'shop.example', 'x-forwarded-for': '203.0.113.7' }
  return fetch(app.url + path, { redirect: 'manual', ...init, headers: { ...proxy, ...headers } })
}

const json = { 'content-type': 'application/json' }
const startGuest = JSON.stringify({ guest: true, channel: 'website' })
const pairOf = (cookie: string) => cookie.slice(0, cookie.indexOf(';'))

/** The cookies of a browser that signed in as the admin. */
async function signIn() {
  const csrf = await forwarded('/api/auth/csrf')
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const given = csrf.headers.getSetCookie()
  const body = new URLSearchParams({ csrfToken, name: 'admin', password, json: 'true' })
  const headers = { origin, cookie: given.map(pairOf).join('; ') }
  const response = await forwarded('/api/auth/callback/credentials', { method: 'POST', headers, body })
  return [...given, ...response.headers.getSetCookie()]
}

test('R24: browsers are told to stay with TLS, and only where it is', async () => {
  for (const path of ['/', '/signin', '/nothing/here', '/api/health']) {
    const over = await forwarded(path)
    expect(over.headers.get('strict-transport-security'), path).toMatch(/^max-age=\d{8,}/)
    const plain = await fetch(app.url + path)
    expect(plain.headers.get('strict-transport-security'), path).toBeNull()
  }
})

test('R24: every page says so, and bears the same headers', async () => {
  const cookie = (await signIn()).map(pairOf).join('; ')
  // None of these is there: what is asked for by an id ends in 404.
  const pages = pagesOnDisk().filter((path) => path !== '/widget')
  const paths = [...pages, '/nothing/here'].map((path) => path.replace('{id}', crypto.randomUUID()))
  const faults: string[] = []
  for (const path of paths) {
    const answer = await forwarded(path, { headers: { cookie } })
    await answer.body?.cancel()
    const missing = headerFaults(Object.fromEntries(answer.headers))
    if (!answer.headers.get('strict-transport-security')) missing.push('it does not stay with TLS')
    faults.push(...missing.map((fault) => `${path} (${answer.status}): ${fault}`))
  }
  expect(faults).toEqual([])
  noteFigure({ what: 'pages asked for over TLS', value: paths.length, unit: '', atLeast: pages.length + 1 })
})

test('R24: the cookies of a session and of a sign-in belong to this host alone', async () => {
  const started = await forwarded('/api/session/start', {
    method: 'POST',
    headers: { ...json, origin },
    body: startGuest,
  })
  const [session = ''] = started.headers.getSetCookie()
  expect(session).toMatch(/^__Host-tl_session=tls_[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
  const framed = await forwarded('/api/session/start', {
    method: 'POST',
    headers: { ...json, origin, 'x-throughline-frame': '1' },
    body: startGuest,
  })
  expect(framed.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Host-tl_frame=tls_[^;]+; Path=\/; HttpOnly; SameSite=None; Partitioned; Max-Age=\d+; Secure$/,
    ),
  ])
  const cookies = await signIn()
  noteFigure({ what: 'cookies over TLS, each __Host-', value: cookies.length + 2, unit: '', atLeast: 5 })
  expect(cookies.map((cookie) => cookie.split('=')[0])).toContain('__Host-tl_signin')
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-/)
    expect(cookie).toMatch(/; Path=\/;/)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; Secure/i)
    expect(cookie).toMatch(/; SameSite=Lax/i)
    expect(cookie).not.toMatch(/; Domain=/i)
  }

  const restore = (cookie: string) => forwarded('/api/session/restore', { method: 'POST', headers: { cookie, origin } })
  expect((await restore(pairOf(session))).status).toBe(200)
  // A sibling host can set a cookie of the plain name, so that one counts for nothing.
  expect((await restore(pairOf(session).replace('__Host-', ''))).status).toBe(404)
})

test('R24: a page that breaks says so under the same headers, and tells nothing of why', async () => {
  const cookie = (await signIn()).map(pairOf).join('; ')
  expect((await forwarded('/sessions', { headers: { cookie } })).status).toBe(200)
  const sql = postgres((await runningEmbeddedUrl(dataDir)) ?? '', { max: 1, onnotice: () => {} })
  try {
    await sql`alter table sessions rename to sessions_away`
    const broken = await forwarded('/sessions', { headers: { cookie } })
    const page = await broken.text()
    expect(headerFaults(Object.fromEntries(broken.headers))).toEqual([])
    expect(broken.headers.get('strict-transport-security')).not.toBeNull()
    expect(page).not.toMatch(/sessions_away|relation|PostgresError|node_modules|select /)
    expect(broken.status).toBe(500)
  } finally {
    await sql`alter table sessions_away rename to sessions`
    await sql.end()
  }
})
