import { bearer, expect, keys, serverLog, test, unique, uniquePhone } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

async function readMetrics(api: Program): Promise<string> {
  const response = await api.get('/api/metrics', { headers: bearer(keys.admin()) })
  expect(response.headers()['content-type']).toContain('text/plain')
  return response.text()
}

/** The value of a line such as `throughline_workers` or `throughline_jobs{job="a",state="b"}`; 0 where there is none yet. */
const valueIn = (text: string, line: string) =>
  Number(
    text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.slice(line.length + 1) ?? 0,
  )

test('what happens is counted, by whichever way it comes in', async ({ api }) => {
  const before = await readMetrics(api)
  const { session_token: token, session } = await (
    await api.post('/api/session/start', { data: { channel: 'website', phone: uniquePhone() } })
  ).json()
  const event = { sessionToken: token, eventType: 'action', eventData: {}, eventId: unique('e') }
  await api.post('/api/session-log', { data: event })
  await api.post('/api/session-log', { data: { events: [event, { ...event, eventType: '' }] } })
  await api.post('/api/chat/message', { headers: bearer(token), data: { content: 'hello' } })
  await api.post('/api/auth/login', { data: { username: unique('nobody'), password: 'not the password' } })
  await api.get(`/api/sessions/${session.session_id}`, { headers: bearer(token) })
  await expect
    .poll(async () => {
      const now = await readMetrics(api)
      const grown = (line: string) => valueIn(now, `throughline_${line}`) > valueIn(before, `throughline_${line}`)
      return [
        'session_starts_total{channel="website",outcome="new"}',
        'ingest_events_total{outcome="accepted"}',
        'ingest_events_total{outcome="duplicate"}',
        'ingest_events_total{outcome="rejected"}',
        'ingest_commit_seconds_count',
        'message_seconds_count{step="committed"}',
        'message_seconds_count{step="replied"}',
        'sign_in_failures_total{reason="unknown"}',
        'http_request_duration_seconds_count{method="POST",route="/api/session-log",status="2xx"}',
        'http_request_duration_seconds_count{method="GET",route="/api/sessions/{id}",status="2xx"}',
      ].filter((line) => !grown(line))
    })
    .toEqual([])
})

test('it tells of the process and of the installation, and names no session', async ({ api }) => {
  const text = await readMetrics(api)
  expect(valueIn(text, 'throughline_database_up')).toBe(1)
  expect(valueIn(text, 'throughline_database_bytes')).toBeGreaterThan(1_000_000)
  expect(valueIn(text, 'throughline_database_pool{state="max"}')).toBe(20)
  expect(valueIn(text, 'throughline_session_starts_without_customer_id_total')).toBe(0)
  expect(text).toContain('throughline_jobs{job="pipeline_run",state="waiting"}')
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
  expect(text).toMatch(
    /throughline_build_info\{version="[\d.]+",node="v\d+[\d.]+",postgres="\d+[\d.]*",schema="\d{4}_\w+"\} 1/,
  )
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
})

test('each request is told of in one line, with the ids it came to and by no address', async ({ api }) => {
  const { session_token: token, session } = await (
    await api.post('/api/session/start', { data: { channel: 'kiosk', guest: true } })
  ).json()
  const secret = unique('secret')
  const response = await api.get(`/api/chat/history?sessionId=${session.session_id}&x=${secret}`, {
    headers: bearer(token),
  })
  const requestId = response.headers()['x-request-id'] ?? ''
  const started = await api.post('/api/chat/message', { headers: bearer(token), data: { content: secret } })
  const linesOf = async (id: string) =>
    (await serverLog())
      .split('\n')
      .filter((line) => line.includes(id) && line.includes('Request answered'))
      .map((line) => JSON.parse(line))
  await expect
    .poll(() => linesOf(requestId))
    .toEqual([expect.objectContaining({ level: 'info', method: 'GET', route: '/api/chat/history', status: 200 })])
  await expect
    .poll(() => linesOf(started.headers()['x-request-id'] ?? ''))
    .toEqual([expect.objectContaining({ route: '/api/chat/message', sessionId: session.session_id, channel: 'kiosk' })])
  expect(await serverLog()).not.toContain(secret)
})
