import { noteFigure } from '@/tests/figures'
import { bearer, expect, keys, serverLog, test, unique, uniquePhone } from '@/tests/fixtures'

const awkward = '\r\n{"level":"info","msg":"forged"}\r\n\u001b[31mred\u0085\u009b2J\u2028\u2029\u0000'
const lineEnds = /\r\n|[\n\r\u0085\u2028\u2029]/

test('R33: whatever callers send in whatever field, each record of the server is one JSON line', async ({ api }) => {
  const before = (await serverLog()).length
  const words = `${unique('x')}${awkward}`
  const encoded = encodeURIComponent(words)
  const headers = { 'x-session-id': encoded, 'x-request-id': encoded, 'user-agent': encoded, referer: encoded }
  const event = { sessionToken: unique('ws_'), eventType: words.slice(0, 50), eventData: { [words]: words } }
  const start = { guest: true, channel: words, phone: words, customer_id: words, locale: words, theme: words }

  await Promise.all([
    api.post('/api/session-log', { headers, data: event }),
    api.post('/api/session-log', { data: { ...event, studentEmail: words, studentName: words, eventId: words } }),
    api.post('/api/session-log', { data: { sentAt: words, events: [words, { ...event, sessionToken: words }] } }),
    api.post('/api/session/start', { headers, data: start }),
    api.post('/api/session/start', { data: { guest: true, channel: 'website', theme: words, locale: 'en' } }),
    api.post('/api/session/start', {
      headers: bearer(keys.telegram()),
      data: { telegram_chat_id: words, channel: 'telegram' },
    }),
    api.post('/api/session/restore', { headers: { ...headers, 'x-session-token': encoded }, data: {} }),
    api.post('/api/sessions', {
      headers: bearer(keys.sessions()),
      data: { userId: words, metadata: { [words]: words } },
    }),
    api.post('/api/auth/login', { data: { username: words, password: words } }),
    api.post('/api/auth/signup', { data: { username: words, password: words, name: words } }),
    api.post('/api/chat/message', { headers, data: { content: words, clientMessageId: words } }),
    api.get(`/api/session-log?q=${encoded}&sessionToken=${encoded}&cursor=${encoded}`, {
      headers: bearer(keys.admin()),
    }),
    api.get(`/api/sessions/${encoded}?q=${encoded}`, { headers: bearer(encoded) }),
    api.get(`/${encoded}/${encoded}`),
  ])
  const { session_token: token } = await (
    await api.post('/api/session/start', { data: { guest: true, channel: 'website' } })
  ).json()
  await api.post('/api/chat/message', { headers: bearer(token), data: { content: words } })

  const told = (await serverLog()).slice(before)
  // The last one may still be in the writing.
  const lines = told.slice(0, told.lastIndexOf('\n')).split(lineEnds)
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow()
  expect(lines.map((line) => JSON.parse(line).msg)).not.toContain('forged')
  noteFigure({ what: 'lines of the server, each one JSON', value: lines.length, unit: '', atLeast: 2 })
})

test('each step of a session is told in a line of its own, with its ids and without its words', async ({ api }) => {
  const phone = uniquePhone()
  const said = unique('said')
  const start = await api.post('/api/session/start', { data: { phone, channel: 'website' } })
  const { session_token: token, session } = await start.json()
  const own = { headers: bearer(token) }
  await api.post('/api/session/restore', { ...own, data: { channel: 'kiosk' } })
  await api.post('/api/chat/message', { ...own, data: { content: said } })
  await api.post(`/api/sessions/${session.session_id}/stop`, { ...own, data: {} })
  const lines = async () =>
    (await serverLog()).split('\n').flatMap((line) => (line.includes(session.session_id) ? [JSON.parse(line)] : []))
  const told = [
    '[CREATE_SESSION] SUCCESS',
    'Added channel kiosk to metadata.channels',
    '[RESTORE_SESSION] SUCCESS',
    'Message processed successfully',
    'Job queued',
    'Training data saved',
    'Session completed',
  ]
  await expect.poll(async () => (await lines()).map(({ msg }) => msg)).toEqual(expect.arrayContaining(told))
  const line = async (msg: string) => (await lines()).find((one) => one.msg === msg)
  expect(await line('[CREATE_SESSION] SUCCESS')).toMatchObject({
    requestId: start.headers()['x-request-id'],
    channel: 'website',
    customerId: session.customer_id,
  })
  expect(await line('Job queued')).toMatchObject({ type: 'session_complete', queueSize: expect.any(Number) })
  const all = await serverLog()
  expect(all).toContain(`${phone.slice(0, 3)}…${phone.slice(-4)}`)
  for (const secret of [phone, token, said]) expect(all).not.toContain(secret)
})
