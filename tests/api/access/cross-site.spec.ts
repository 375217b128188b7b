import { isUuid } from '@/lib/ids'
import { noteFigure } from '@/tests/figures'
import { expect, serverUrl, unique } from '@/tests/fixtures'
import { inFrame, sessionCookie, signInCookie } from './browser-cookies'
import { call } from './call'
import { rowsOf } from './own-rows'
import { routesOnDisk } from './route-files'
import { addressOf, methodOf, type Row, type Subject } from './row'
import { table } from './table'
import { password, type World } from './world'
import { test } from './world-test'

/** Routes whose callers bring their own proof: a browser's cookies mean nothing there. */
const ignoring = routesOnDisk()
  .filter(({ method, source }) =>
    source.split(`export const ${method} = `)[1]?.split('export const ')[0]?.includes("cookies: 'ignored'"),
  )
  .map(({ route }) => route)

const changes = table.filter(
  (row) => methodOf(row) !== 'GET' && !row.route.includes('...') && !ignoring.includes(row.route),
)
/** The first row of each route that a browser may take. */
const byRoute = [...new Map(changes.toReversed().map((row) => [row.route, row])).values()]

const own = () => new URL(serverUrl()).origin
const json = 'application/json'
/** How a page of somebody else, or an old form, would send it. */
const attacks = (): { name: string; headers: Record<string, string> }[] => [
  { name: 'the origin of another site', headers: { origin: 'https://evil.example', 'content-type': json } },
  { name: 'the opaque origin of a sandbox', headers: { origin: 'null', 'content-type': json } },
  { name: 'a cross-site fetch', headers: { 'sec-fetch-site': 'cross-site', 'content-type': json } },
  { name: 'a fetch from a sibling host', headers: { 'sec-fetch-site': 'same-site', 'content-type': json } },
  { name: 'our origin and plain text', headers: { origin: own(), 'content-type': 'text/plain' } },
  { name: 'our origin and a form', headers: { origin: own(), 'content-type': 'application/x-www-form-urlencoded' } },
  {
    name: 'our origin and a form with files',
    headers: { origin: own(), 'content-type': 'multipart/form-data; boundary=x' },
  },
]

test('R25: every change that a cookie can make is tried', () => {
  const offered = routesOnDisk().filter(({ method, route }) => method !== 'GET' && !route.includes('...'))
  expect(byRoute.map((row) => row.route).sort()).toEqual(
    offered
      .map(({ route }) => route)
      .filter((route) => !ignoring.includes(route))
      .sort(),
  )
  expect(ignoring).toContain('POST /api/session-log')
})

/** A browser with the cookies that let it do this, and what they stand for. */
async function browserFor(world: World, row: Row, subject: Subject) {
  const [, ...allowed] = row.allowed
  const role = (['owner', 'instructor', 'admin'] as const).find((one) => allowed.includes(one))
  const known = role === 'owner' && !row.usesUpCaller ? (subject.owner ?? (await world.owner())) : null
  const person = role ? (known ?? (await world.account(role === 'owner' ? 'customer' : role))) : null
  const guest = subject.device ? null : await world.guest()
  const held = guest?.headers ?? subject.device ?? {}
  const cookies = [sessionCookie(held), ...(person ? [await signInCookie(person.username, password)] : [])]
  const named = Object.values(subject.ids ?? {}).filter(isUuid)
  const frame = inFrame(held)
  return {
    cookie: cookies.join('; '),
    frame,
    ids: [...named, person?.id, guest?.sessionId].filter((id) => id !== undefined),
  }
}

/** Whether a code's time passes while a test that began then may run, so that the clock takes it. */
const passes = (table: string, row: Record<string, unknown>, began: number) =>
  table === 'handovers' && new Date(String(row.expires_at)).getTime() < began + 120_000

/** All there is, but for when somebody was last seen, and codes of which the time passes. */
async function stored(world: World, ids: string[], began: number) {
  const rows = [...(await rowsOf(world.database, ids, await world.since))].map(
    ([table, list]) => [table, list.filter((row) => !passes(table, row, began))] as const,
  )
  return rows
    .flatMap(([table, list]) => list.map((row) => `${table} ${JSON.stringify({ ...row, seen_at: null })}`))
    .sort()
}

for (const row of byRoute) {
  test(`R25: ${row.route} is refused to pages of others`, async ({ world }) => {
    const subject = (await row.about?.(world)) ?? {}
    const { cookie, frame, ids } = await browserFor(world, row, subject)
    const send = (headers: Record<string, string>) =>
      call({
        method: methodOf(row),
        url: serverUrl() + addressOf(row, subject.ids ?? {}),
        headers: { 'content-type': json, ...subject.headers, cookie, ...headers },
        body: typeof subject.body === 'string' ? subject.body : JSON.stringify(subject.body ?? {}),
      })
    const began = Date.now()
    const before = await stored(world, ids, began)
    for (const { name, headers } of attacks()) {
      const answer = await send(headers)
      expect.soft([403, 415], `${name}: ${answer.status}`).toContain(answer.status)
      const framed = await send({ ...headers, ...frame })
      expect.soft([403, 415], `${name}, in a frame: ${framed.status}`).toContain(framed.status)
    }
    expect(await stored(world, ids, began)).toEqual(before)
    const answer = await send({ origin: own(), 'sec-fetch-site': 'same-origin' })
    expect(answer.status, answer.text).toBe(row.allowed[0])
    const tried = attacks().length * 2
    noteFigure({ what: 'forged changes refused', value: tried, unit: '', atLeast: tried * byRoute.length })
  })
}

test.describe('next-auth', () => {
  const path = '/api/auth/callback/credentials'
  const post = (body: Record<string, string>, headers: Record<string, string>) =>
    call({
      method: 'POST',
      url: serverUrl() + path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(body).toString(),
    })

  test('R25: another site cannot sign anybody in, not having the csrf cookie', async ({ world }) => {
    const { username } = await world.owner()
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const answer = await post({ name: username, password, csrfToken: 'f'.repeat(64) }, headers)
    expect(answer.headers['set-cookie'] ?? '').not.toContain('tl_signin')
  })

  test('R25: nor out, by whatever post', async ({ world }) => {
    const { username } = await world.account('customer')
    const cookie = await signInCookie(username, password)
    for (const { name, headers } of attacks()) {
      const url = `${serverUrl()}/api/auth/signout`
      const answer = await call({ method: 'POST', url, headers: { ...headers, cookie }, body: 'csrfToken=f' })
      expect(answer.headers['set-cookie'] ?? '', name).not.toContain('tl_signin')
    }
    const own = await fetch(`${serverUrl()}/api/people/me`, { headers: { cookie } })
    expect(own.status).toBe(200)
  })
})

test.describe('CORS', () => {
  const allowed = 'https://workshop.example'
  const corsOf = (headers: Record<string, string>) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')))

  test('R25: the allowed origin logs, without credentials, and nobody else', async () => {
    const log = (method: string, origin: string) =>
      call({
        method,
        url: `${serverUrl()}/api/session-log`,
        headers: { origin },
        body: method === 'POST' ? {} : undefined,
      })
    expect(corsOf((await log('POST', allowed)).headers)).toEqual({
      'access-control-allow-origin': allowed,
      'access-control-expose-headers': 'retry-after, x-request-id',
    })
    expect(corsOf((await log('OPTIONS', allowed)).headers)).toEqual({
      'access-control-allow-origin': allowed,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type, authorization, last-event-id',
      'access-control-expose-headers': 'retry-after, x-request-id',
      'access-control-max-age': '86400',
    })
    expect((await log('POST', allowed)).headers.vary).toContain('Origin')
    for (const origin of ['https://evil.example', 'null', `${allowed}.evil.example`, own()]) {
      expect(corsOf((await log('POST', origin)).headers)).toEqual({})
      expect((await log('OPTIONS', origin)).headers).not.toHaveProperty('access-control-allow-origin')
    }
  })

  test('R25: the allowed origin reads and answers its inbox, without credentials, and nobody else', async () => {
    const inbox = (method: string, origin: string) =>
      call({ method, url: `${serverUrl()}/api/session-log/inbox`, headers: { origin }, body: {} })
    for (const method of ['OPTIONS', 'GET', 'POST']) {
      const told = corsOf((await inbox(method, allowed)).headers)
      expect(told['access-control-allow-origin'], method).toBe(allowed)
      expect(told, method).not.toHaveProperty('access-control-allow-credentials')
      for (const origin of ['https://evil.example', 'null', own()]) {
        const { headers } = await inbox(method, origin)
        expect(headers, `${method} of ${origin}`).not.toHaveProperty('access-control-allow-origin')
      }
    }
  })

  for (const row of table) {
    const method = methodOf(row)
    const forOthers = row.route === 'POST /api/session-log' || row.route.endsWith(' /api/session-log/inbox')
    if (forOthers || row.given) continue
    test(`R25: ${row.route} tells no other origin anything`, async () => {
      const url = serverUrl() + addressOf(row, {})
      const asked = { origin: allowed, 'access-control-request-method': method }
      const preflight = await call({ method: 'OPTIONS', url, headers: asked })
      const granted = preflight.headers['access-control-allow-methods'] ?? ''
      expect(granted.split(', ')).not.toContain(method)
      expect(preflight.headers).not.toHaveProperty('access-control-allow-credentials')
      const answer = await call({ method, url, headers: { origin: allowed } })
      expect(corsOf(answer.headers)).toEqual({})
      noteFigure({ what: 'routes with a method that tell other origins nothing', value: 1, unit: '', atLeast: 1 })
    })
  }
})

test('R25: a beacon of plain text is taken where pages log, and nowhere else', async ({ world }) => {
  const headers = { 'content-type': 'text/plain;charset=UTF-8' }
  const send = (path: string, body: object, more: Record<string, string> = {}) =>
    call({ method: 'POST', url: serverUrl() + path, headers: { ...headers, ...more }, body: JSON.stringify(body) })
  const event = { sessionToken: unique('ws_'), eventType: 'action', eventData: {} }
  expect((await send('/api/session-log', event)).status).toBe(200)
  const { headers: guest } = await world.guest()
  expect((await send('/api/chat/message', { content: 'Hello' }, guest)).status).toBe(415)
  expect((await send('/api/session/start', { guest: true, channel: 'website' })).status).toBe(415)
  expect((await send('/api/auth/login', { username: 'admin', password })).status).toBe(415)
})
