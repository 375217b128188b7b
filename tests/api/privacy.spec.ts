import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

const password = 'four plain english words'

async function account(api: Program, username = unique('kept')) {
  await api.post('/api/auth/signup', { data: { username, password } })
  const { token, user } = await (await api.post('/api/auth/login', { data: { username, password } })).json()
  return { headers: bearer(token as string), user: user as { id: string; customer_id: string }, username }
}

async function visit(api: Program, headers: Record<string, string>, words: string) {
  const started = await (await api.post('/api/session/start', { headers, data: { channel: 'website' } })).json()
  const device = bearer(started.session_token as string)
  const said = await api.post('/api/chat/message', { headers: device, data: { content: words } })
  expect(said.status()).toBe(200)
  return { id: started.session.session_id as string, token: started.session_token as string, device }
}

test('a person takes a copy of everything, and nobody else does but an admin', async ({ api }) => {
  const words = unique('copied')
  const { headers, user } = await account(api)
  const other = await account(api)
  await visit(api, headers, words)
  const own = await api.get('/api/people/me/export', { headers })
  expect(own.status()).toBe(200)
  expect(own.headers()).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="throughline-${user.customer_id}.json"`,
  })
  const document = await own.json()
  expect(document.person.customer_id).toBe(user.customer_id)
  expect(document.sessions[0].messages[0].content).toBe(words)
  const byAdmin = await api.get(`/api/people/${user.customer_id}/export`, { headers: bearer(keys.admin()) })
  expect(byAdmin.status()).toBe(200)
  expect((await api.get(`/api/people/${user.id}/export`)).status()).toBe(401)
  const foreign = await api.get(`/api/people/${user.id}/export`, { headers: other.headers })
  const absent = await api.get(`/api/people/${crypto.randomUUID()}/export`, { headers: other.headers })
  expect([foreign.status(), absent.status()]).toEqual([404, 404])
})

test('a person erases themselves: the receipt counts, and no token of theirs opens anything', async ({
  api,
  database,
}) => {
  const words = unique('erased')
  const { headers, user, username } = await account(api, words)
  const { id, token, device } = await visit(api, headers, words)
  const answer = await api.delete('/api/people/me', { headers })
  expect(answer.status()).toBe(200)
  expect((await answer.json()).erased).toMatchObject({
    people: 1,
    sessions: 1,
    messages: 2,
    user_tokens: 1,
    handovers: 0,
  })
  expect((await api.get('/api/people/me', { headers })).status()).toBe(401)
  expect((await api.get(`/api/sessions/${id}`, { headers: device })).status()).toBe(401)
  expect((await api.get(`/api/people/${user.id}`, { headers: bearer(keys.admin()) })).status()).toBe(404)
  expect((await api.post('/api/auth/login', { data: { username, password } })).status()).toBe(401)
  const late = { sessionToken: token, eventType: 'action', eventData: { words } }
  expect((await api.post('/api/session-log', { data: late })).status()).toBe(404)
  const [left] = await database`
    select (select count(*)::int from messages m where m::text ilike ${`%${words}%`}) as messages,
      (select count(*)::int from events e where e::text ilike ${`%${words}%`}) as events,
      (select count(*)::int from identities i where i::text ilike ${`%${words}%`}) as identities`
  expect(left).toEqual({ messages: 0, events: 0, identities: 0 })
  expect((await api.post('/api/auth/signup', { data: { username, password } })).status()).toBe(201)
})

test('a person erases one conversation, and staff may not', async ({ api }) => {
  const { headers } = await account(api)
  const { id, device } = await visit(api, headers, unique('one'))
  const refused = await api.delete(`/api/sessions/${id}`, { headers: device })
  expect(refused.status()).toBe(403)
  expect((await api.delete(`/api/sessions/${id}`, { headers })).status()).toBe(204)
  expect((await api.delete(`/api/sessions/${id}`, { headers })).status()).toBe(404)
  expect((await api.get(`/api/sessions/${id}`, { headers: bearer(keys.admin()) })).status()).toBe(404)
})

test('an admin erases all that was logged under an e-mail, and its token opens nothing again', async ({ api }) => {
  const [sessionToken, studentEmail] = [unique('ws_'), `${unique('student')}@example.org`]
  const event = { sessionToken, studentEmail, eventType: 'action', eventData: {} }
  await api.post('/api/session-log', { data: event })
  const path = `/api/session-log?studentEmail=${encodeURIComponent(studentEmail)}`
  expect((await api.delete(path, { headers: bearer(keys.logRead()) })).status()).toBe(403)
  expect((await api.delete('/api/session-log', { headers: bearer(keys.admin()) })).status()).toBe(422)
  const erased = await api.delete(path, { headers: bearer(keys.admin()) })
  expect(await erased.json()).toMatchObject({ erased: { sessions: 1 } })
  expect((await api.post('/api/session-log', { data: event })).status()).toBe(404)
  const batch = await api.post('/api/session-log', { data: { events: [event] } })
  expect(await batch.json()).toMatchObject({ success: true, accepted: 0, rejected: [{ index: 0 }] })
})

test('what staff and programs look at is written down once, and what is one’s own is not', async ({
  api,
  adminToken,
  database,
}) => {
  const { headers } = await account(api)
  const { id } = await visit(api, headers, unique('seen'))
  const looks = () =>
    database`select action, times, actor_id is not null as staff from audit where session_id = ${id} order by id`
  await api.get(`/api/sessions/${id}`, { headers })
  await api.get(`/api/chat/history?sessionId=${id}`, { headers })
  expect(await looks()).toEqual([])
  for (let i = 0; i < 3; i++) await api.get(`/api/sessions/${id}`, { headers: bearer(adminToken) })
  await api.get(`/api/session-log?sessionId=${id}&source=all`, { headers: bearer(keys.logRead()) })
  await api.get(`/api/session-log?sessionId=${id}&format=csv`, { headers: bearer(keys.logRead()) })
  await api.patch(`/api/sessions/${id}`, { headers: bearer(adminToken), data: { theme: 'rain' } })
  expect(await looks()).toEqual([
    { action: 'session_read', times: 3, staff: true },
    { action: 'log_read', times: 1, staff: false },
    { action: 'log_exported', times: 1, staff: false },
    { action: 'session_changed', times: 1, staff: true },
  ])
})

test('the list of all one’s conversations has companions without their words, and goes by place and time', async ({
  api,
}) => {
  const { headers, user } = await account(api)
  const words = unique('inner')
  const made = await api.post('/api/sessions', { headers, data: { userId: user.customer_id, type: 'inner_voice' } })
  const { sessionId, sessionToken } = await made.json()
  await api.post('/api/chat/message', { headers: bearer(sessionToken), data: { content: words } })
  const { id } = await visit(api, headers, 'Show me bags')
  const list = async (query: string) => {
    const answer = await api.get(`/api/chat/conversations${query}`, { headers })
    const text = await answer.text()
    expect(text).not.toContain(words)
    return JSON.parse(text).items.map((item: { session_id: string }) => item.session_id)
  }
  expect(await list('')).toEqual([id])
  expect(await list('?types=all')).toEqual([id, sessionId])
  expect(await list('?types=all&channel=api')).toEqual([sessionId])
  expect(await list(`?types=all&from=${new Date(Date.now() + 60_000).toISOString()}`)).toEqual([])
})
