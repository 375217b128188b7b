import type { BrowserContext } from '@playwright/test'
import { sessionCookie, signInCookie } from '@/tests/api/access/browser-cookies'
import { pagesOnDisk } from '@/tests/api/access/route-files'
import { type Headers, password, World } from '@/tests/api/access/world'
import { noteFigure } from '@/tests/figures'
import { bearer, expect, keys, serverUrl, test, unique } from '@/tests/fixtures'
import { scriptPayloads } from '@/tests/fixtures/script-payloads'
import { Watch } from '@/tests/pages/crawl'

const lines = 4
const eventsOfLine = scriptPayloads.length / lines
const payload = (n: number) => scriptPayloads[n % scriptPayloads.length] ?? ''
const fitting = (longest: number) => scriptPayloads.filter((text) => text.length <= longest)
const trimmed = (n: number, longest: number) => fitting(longest)[n % fitting(longest).length] ?? ''
/** Payloads that a correlation token may be: printable, without spaces. */
const tokens = scriptPayloads.filter((text) => /^[\x21-\x7e]{3,150}$/.test(text) && !/^tl[suk]_/.test(text))

/** One payload where the timeline shows it, and others wherever else the event has words. */
function event(n: number) {
  const common = { currentStep: n % 7, stepName: payload(n + 3), userAgent: payload(n + 5), timestamp: payload(n + 7) }
  const [own, other] = [payload(n), payload(n + 11)]
  const kinds: [eventType: string, eventData: Record<string, unknown>][] = [
    ['error', { errorType: other, errorMessage: own, statusCode: other, functionName: other }],
    ['action', { actionName: own, value: other, [other]: other }],
    ['api_call', { endpoint: own, method: other, status: 500, durationMs: other }],
    ['state_change', { stateName: own, oldValue: other, newValue: other }],
    ['navigation', { from: n % 7, to: (n + 1) % 7, fromStepName: other, toStepName: own }],
    [trimmed(n, 50), { message: own, [other]: { [other]: [other] } }],
  ]
  const [eventType, eventData] = kinds[n % kinds.length] ?? ['action', {}]
  return { eventType, eventData: { ...eventData, ...common } }
}

const person = (n: number) => ({ studentEmail: trimmed(n, 254), studentName: trimmed(n, 200) })

async function plantLog(world: World): Promise<string[]> {
  const steps = Array.from({ length: 7 }, (_, n) => payload(n * 31))
  const own = Array.from({ length: lines }, (_, line) => `${tokens[line]}${unique('')}`)
  for (const [line, sessionToken] of own.entries()) {
    const rest = Array.from({ length: eventsOfLine }, (_, n) => event(line * eventsOfLine + n))
    const events = [{ eventType: 'init', eventData: { steps } }, ...rest].map((one) => ({
      sessionToken,
      ...person(line),
      ...one,
    }))
    const answer = await world.post('/api/session-log', { events })
    expect(answer.rejected).toEqual([])
  }
  const others = tokens
    .slice(lines, lines + 40)
    .map((token, n) => ({ sessionToken: `${token}${unique('')}`, ...person(n), ...event(n) }))
  await world.post('/api/session-log', { events: others })
  const rows = await world.database<{ id: string }[]>`select id from sessions where outside_token = any(${own})`
  expect(rows).toHaveLength(lines)
  return rows.map((row) => row.id)
}

/** A visitor of that name with a conversation, to whom staff write. */
async function plantVisitor(world: World) {
  const username = unique('scripted')
  const { user } = await world.post('/api/auth/signup', { username, password, name: trimmed(1, 100) })
  const agent = { 'user-agent': `Mozilla/5.0 ${encodeURIComponent(payload(2))}` }
  const signedIn = await world.post('/api/auth/login', { username, password }, agent)
  const started = await world.post(
    '/api/session/start',
    { channel: 'website', theme: payload(3) },
    bearer(signedIn.token),
  )
  const headers = bearer(started.session_token)
  const id: string = started.session.session_id
  for (let n = 0; n < 20; n++) await world.post('/api/chat/message', { content: payload(n * 50) }, headers)
  await world.post(`/api/sessions/${id}/messages`, { content: payload(4) }, await world.headersOf('instructor'))
  return { id, personId: user.id as string, username, headers }
}

async function plantStaffWords(world: World) {
  const admin = bearer(keys.admin())
  for (let n = 0; n < 8; n++) {
    const rule = {
      kind: 'same_error',
      settings: { people: 1_000_000, minutes: 1 },
      name: trimmed(n * 7, 100),
      enabled: false,
    }
    await world.post('/api/alert-rules', rule, await world.headersOf('instructor'))
    await world.post('/api/keys', { name: trimmed(n * 5, 100), scopes: ['log:read'] }, admin)
    await world.post('/api/auth/signup', { username: unique('named'), password, name: trimmed(n * 3, 100) })
  }
}

/** A note, a fix and a help request, on errors that nobody else meets. */
async function plantNotes(world: World, sessionIds: string[]) {
  const headers = await world.headersOf('instructor')
  const groups = () => world.database<{ fingerprint: string }[]>`
    select distinct g.fingerprint from error_groups g join error_sightings s using (fingerprint)
    where s.session_id = any(${sessionIds}::uuid[]) limit 5`
  await expect.poll(async () => (await groups()).length).toBeGreaterThan(0)
  for (const [n, { fingerprint }] of (await groups()).entries()) {
    const data = { note: payload(n * 40), fix: payload(n * 41), known: true }
    const path = `/api/errors/${encodeURIComponent(fingerprint)}`
    expect((await world.api.patch(path, { headers, data })).status()).toBe(200)
  }
}

/** A recorded journey, so that the pipeline and the review have words of it. */
async function plantJourney(world: World) {
  const { session, session_token } = await world.post('/api/session/start', {
    guest: true,
    channel: 'extension',
    type: 'journey',
  })
  const headers = bearer(session_token)
  const interactions = Array.from({ length: 30 }, (_, n) => ({
    id: `i-${n}`,
    seq: n,
    type: n % 5 === 0 ? 'navigation' : n % 3 === 0 ? 'input' : 'click',
    url: `https://shop.example/${encodeURIComponent(payload(n))}`,
    title: payload(n * 9),
    goal: payload(6),
    occurredAt: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString(),
    target: { role: 'button', name: payload(n * 10), text: payload(n * 11), selectors: [[payload(n * 12)]] },
    value: payload(n * 13),
  }))
  await world.post(`/api/sessions/${session.session_id}/interactions`, { interactions }, headers)
  await world.post(`/api/sessions/${session.session_id}/stop`, {}, headers)
  const status = async () =>
    (await world.database<{ status: string }[]>`select status from sessions where id = ${session.session_id}`)[0]
      ?.status
  await expect.poll(status).toBe('completed')
  return session.session_id as string
}

const isVisitors = (path: string) => /^\/(|chat|kiosk|conversations|privacy|carry-on|workshop|account)$/.test(path)

async function enter(context: BrowserContext, cookies: string[]) {
  const url = serverUrl()
  await context.addCookies(
    cookies.map((pair) => ({ name: pair.split('=')[0] ?? '', value: pair.slice(pair.indexOf('=') + 1), url })),
  )
}

async function cookiesOf(headers: Headers, username: string) {
  return [await signInCookie(username, password), sessionCookie(headers)]
}

test('R14: of a thousand scripts in every field that is shown none runs, on any page', async ({
  page,
  browser,
  api,
  database,
}) => {
  test.setTimeout(180_000)
  expect(new Set(scriptPayloads).size).toBe(1000)
  const world = new World(api, database)
  const sessionIds = await plantLog(world)
  const visitor = await plantVisitor(world)
  await plantStaffWords(world)
  await plantNotes(world, sessionIds)
  const journeyId = await plantJourney(world)
  const plain = pagesOnDisk().filter((path) => !path.includes('{'))
  const [visitors, others] = [plain.filter(isVisitors), plain.filter((path) => !isVisitors(path))]

  const admin = await world.account('admin')
  const watch = new Watch()
  await enter(page.context(), await cookiesOf(admin.headers, admin.username))
  await watch.over(page)
  for (const id of sessionIds) await watch.through(page, `/sessions/${id}`)
  // Every one of the thousand stood on a timeline.
  expect(scriptPayloads.flatMap((_, n) => (watch.shown.has(n) ? [] : n))).toEqual([])
  const asked = encodeURIComponent(payload(8))
  const searches = [`/sessions?q=${asked}`, `/people?q=${asked}`, `/errors?q=${asked}`, `/signin?next=${asked}`]
  const details = [`/sessions/${visitor.id}`, `/sessions/${journeyId}`, `/people/${visitor.personId}`]
  for (const path of [...details, ...others, ...searches, `/${asked}`]) await watch.through(page, path)

  const theirs = await browser.newContext()
  const visit = await theirs.newPage()
  await enter(theirs, await cookiesOf(visitor.headers, visitor.username))
  await watch.over(visit)
  for (const path of visitors) await watch.through(visit, `${serverUrl()}${path}`)
  await theirs.close()
  noteFigure({
    what: 'scripts shown on a timeline, each other than the rest',
    value: watch.shown.size,
    unit: '',
    atLeast: 1000,
  })
  noteFigure({ what: 'pages looked through', value: watch.looked, unit: '', atLeast: pagesOnDisk().length })
  noteFigure({
    what: 'scripts run, or kept from it by the policy alone',
    value: watch.faults.length,
    unit: '',
    atMost: 0,
  })
  expect(watch.faults).toEqual([])
})
