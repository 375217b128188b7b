import { readEvents } from '@/tests/event-stream'
import { bearer, expect, keys, test, unique } from '@/tests/fixtures'

const reader = () => bearer(keys.logRead())

test('the literal call of older clients gets its literal answer', async ({ api }) => {
  const response = await api.post('/api/session-log', {
    data: {
      sessionToken: 'ws_1234567890',
      studentEmail: 'student@example.com',
      eventType: 'navigation',
      eventData: { from: 1, to: 2 },
    },
  })
  expect(response.status()).toBe(200)
  expect(await response.text()).toBe('{"success":true,"message":"Event logged successfully"}')
})

test('what is logged is there to read at once, with the event data unchanged', async ({ api }) => {
  const sessionToken = unique('ws_')
  const eventData = {
    errorType: 'twilio_function_deploy_failed',
    errorMessage: 'Twilio account not authorized for Functions on port 8080, call +1 555 555 1234',
    statusCode: 403,
    nested: { list: [1, 'two', null, 0.1, '0.1'] },
  }
  await api.post('/api/session-log', { data: { sessionToken, eventType: 'error', eventData } })
  const page = await (await api.get(`/api/session-log?sessionToken=${sessionToken}`, { headers: reader() })).json()
  expect(page).toMatchObject({ success: true, count: 1, nextCursor: null, liveCursor: expect.any(String) })
  expect(page.events[0]).toMatchObject({
    session_token: sessionToken,
    event_type: 'error',
    event_data: eventData,
    student_email: null,
    client_event_id: null,
  })
})

test('one bad event never sinks its batch, and a repeated one is stored once', async ({ api }) => {
  const sessionToken = unique('ws_')
  const event = (eventId: string, more = {}) => ({
    sessionToken,
    eventType: 'action',
    eventData: { eventId },
    eventId,
    ...more,
  })
  let deep: unknown = 1
  for (let i = 0; i < 70; i++) deep = [deep]
  const events = [
    event('a'),
    event('a'),
    event('b', { eventType: '' }),
    event('c', { eventData: { deep } }),
    'nonsense',
    event('d', { sessionToken: 'tls_unknown_unknown' }),
    event('e'),
  ]
  const answer = await (await api.post('/api/session-log', { data: { events } })).json()
  expect(answer).toMatchObject({ success: true, accepted: 2, duplicates: 1 })
  expect(answer.rejected.map((one: { index: number }) => one.index)).toEqual([2, 3, 4, 5])
  const again = await (await api.post('/api/session-log', { data: { events: [event('a'), event('e')] } })).json()
  expect(again).toEqual({ success: true, accepted: 0, duplicates: 2, rejected: [] })
})

test('NUL and lone surrogates are stored cleaned', async ({ api }) => {
  const sessionToken = unique('ws_')
  const body = `{"sessionToken":"${sessionToken}","eventType":"action","eventData":{"a\\u0000b":"x\\u0000y","lone":"\\ud800z","big":1e200000}}`
  const response = await api.post('/api/session-log', {
    headers: { 'content-type': 'application/json' },
    data: Buffer.from(body),
  })
  expect(response.status()).toBe(200)
  const page = await (await api.get(`/api/session-log?sessionToken=${sessionToken}`, { headers: reader() })).json()
  expect(page.events[0].event_data).toEqual({ ab: 'xy', lone: '\ufffdz', big: null })
})

test('secrets leave a mark naming the rule', async ({ api }) => {
  const sessionToken = unique('ws_')
  const eventData = {
    password: 'hunter22',
    card: '4111 1111 1111 1111',
    note: 'Bearer abcdefghijklmnopqrstuvwxyz123456',
  }
  await api.post('/api/session-log', { data: { sessionToken, eventType: 'action', eventData } })
  const page = await (await api.get(`/api/session-log?sessionToken=${sessionToken}`, { headers: reader() })).json()
  const stored = JSON.stringify(page.events[0].event_data)
  expect(stored).not.toMatch(/hunter22|4111 1111|abcdefghij/)
  expect(stored.match(/\[redacted:[\w-]+\]/g)).toHaveLength(3)
})

test.describe('bad input', () => {
  const post = { sessionToken: 'ws_bad_input', eventType: 'action', eventData: {} }
  const json = { 'content-type': 'application/json' }
  const cases: { name: string; data: string; headers?: Record<string, string>; status: number }[] = [
    { name: 'malformed JSON', data: '{"sessionToken":', status: 400 },
    { name: 'bytes that are no UTF-8', data: '', status: 400 },
    { name: 'a form', data: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' }, status: 415 },
    { name: 'a wrong type', data: JSON.stringify({ ...post, eventType: 7 }), status: 422 },
    { name: 'no data', data: JSON.stringify({ ...post, eventData: undefined }), status: 422 },
    { name: 'a token of two characters', data: JSON.stringify({ ...post, sessionToken: 'ab' }), status: 422 },
    { name: 'an API key as token', data: JSON.stringify({ ...post, sessionToken: 'tlk_abcdef' }), status: 422 },
    {
      name: 'a session token that is unknown',
      data: JSON.stringify({ ...post, sessionToken: 'tls_abcdef' }),
      status: 404,
    },
    { name: 'more than 256 KB', data: JSON.stringify({ ...post, eventData: 'x'.repeat(262_144) }), status: 413 },
    {
      name: 'deep nesting',
      data: `{"sessionToken":"ws_deep","eventType":"a","eventData":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      status: 422,
    },
  ]
  for (const { name, data, headers, status } of cases) {
    test(`${name} is ${status}`, async ({ api }) => {
      const bytes = name.includes('UTF-8') ? Buffer.from([0x7b, 0xff, 0xfe]) : Buffer.from(data)
      const response = await api.post('/api/session-log', { headers: headers ?? json, data: bytes })
      expect(response.status()).toBe(status)
      expect(response.headers()['content-type']).toBe('application/problem+json')
      const problem = await response.json()
      expect(problem.requestId).toBe(response.headers()['x-request-id'])
      expect(JSON.stringify(problem)).not.toMatch(/at .*\.ts|select |postgres/i)
    })
  }
})

test('pages by cursor give every row once, both ways, and export gives all', async ({ api }) => {
  const sessionToken = unique('ws_')
  const events = Array.from({ length: 25 }, (_, n) => ({ sessionToken, eventType: 'action', eventData: { n } }))
  await api.post('/api/session-log', { data: { events } })
  const read = async (order: string) => {
    const seen: number[] = []
    for (let cursor = ''; ; ) {
      const search = new URLSearchParams({ sessionToken, limit: '10', order, cursor })
      const page = await (await api.get(`/api/session-log?${search}`, { headers: reader() })).json()
      seen.push(...page.events.map((one: { event_data: { n: number } }) => one.event_data.n))
      if (!page.nextCursor) return seen
      cursor = page.nextCursor
    }
  }
  const upwards = Array.from({ length: 25 }, (_, n) => n)
  expect(await read('asc')).toEqual(upwards)
  expect(await read('desc')).toEqual(upwards.toReversed())
  const path = `/api/session-log?sessionToken=${sessionToken}&order=asc&format=`
  const ndjson = await (await api.get(`${path}ndjson`, { headers: reader() })).text()
  expect(
    ndjson
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event_data.n),
  ).toEqual(upwards)
  const csv = await (await api.get(`${path}csv`, { headers: reader() })).text()
  expect(csv.trim().split('\n')).toHaveLength(26)
})

test('the stream begins where the page ended and resumes where it broke off', async ({ api, baseURL }) => {
  const sessionToken = unique('ws_')
  const log = (n: number) =>
    api.post('/api/session-log', { data: { sessionToken, eventType: 'action', eventData: { n } } })
  await log(1)
  const path = `/api/session-log?sessionToken=${sessionToken}`
  const { liveCursor } = await (await api.get(path, { headers: reader() })).json()
  await log(2)
  const url = `${baseURL}/api/session-log/stream?sessionToken=${sessionToken}`
  const first = await readEvents(`${url}&after=${liveCursor}`, reader(), 2)
  expect(first.map((event) => event.event)).toEqual(['ready', 'log'])
  expect(first[1]?.data).toMatchObject({ event_data: { n: 2 } })
  await log(3)
  await log(4)
  const resumed = await readEvents(url, { ...reader(), 'last-event-id': first[1]?.id ?? '' }, 3)
  expect(resumed.slice(1).map((event) => (event.data as { event_data: { n: number } }).event_data.n)).toEqual([3, 4])
})

test('an unknown token is an empty stream that fills when it comes', async ({ api, baseURL }) => {
  const sessionToken = unique('ws_')
  const url = `${baseURL}/api/session-log/stream?sessionToken=${sessionToken}`
  const events = await readEvents(url, reader(), 2, async (event) => {
    if (event.event === 'ready') {
      await api.post('/api/session-log', { data: { sessionToken, eventType: 'action', eventData: { late: true } } })
    }
  })
  expect(events[1]?.data).toMatchObject({ session_token: sessionToken, event_data: { late: true } })
})

test('all of it as one JSON document says beforehand how many rows it has', async ({ api }) => {
  const sessionToken = unique('ws_')
  const events = Array.from({ length: 3 }, (_, n) => ({ sessionToken, eventType: 'action', eventData: { n } }))
  await api.post('/api/session-log', { data: { events } })
  const search = `sessionToken=${sessionToken}&format=json&all=true&order=asc&limit=1`
  const response = await api.get(`/api/session-log?${search}`, { headers: reader() })
  expect(response.headers()['x-total-rows']).toBe('3')
  expect(response.headers()['content-disposition']).toContain('session-log.json')
  const document = await response.json()
  expect(document.events.map((one: { event_data: { n: number } }) => one.event_data.n)).toEqual([0, 1, 2])
  const none = await api.get(`/api/session-log?sessionToken=${unique('no_')}&format=json&all=true`, {
    headers: reader(),
  })
  expect((await none.json()).events).toEqual([])
})

test('both names of the route take events', async ({ api }) => {
  const sessionToken = unique('ws_')
  const event = { sessionToken, eventType: 'action', eventData: {} }
  const answer = await api.post('/api/v1/session-log', { data: event })
  expect(await answer.json()).toEqual({ success: true, message: 'Event logged successfully' })
  const page = await api.get(`/api/session-log?sessionToken=${sessionToken}`, { headers: reader() })
  expect((await page.json()).count).toBe(1)
})
