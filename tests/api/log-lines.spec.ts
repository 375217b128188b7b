import { noteFigure } from '@/tests/figures'
import { bearer, expect, keys, serverLog, test, unique } from '@/tests/fixtures'

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
