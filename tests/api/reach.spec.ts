import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { atFullLength, noteFigure } from '@/tests/figures'
import { bearer, expect, keys, serverUrl, unique } from '@/tests/fixtures'
import { fieldsOf, withField } from '@/tests/fixtures/body-fields'
import { call } from './access/call'
import { cases } from './access/twins'
import { test } from './access/world-test'

/** A server that only notes who comes. */
async function lure() {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`)
    response.end()
  })
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
  const { port } = server.address() as AddressInfo
  return { visits, url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/** Whoever speaks to another machine, and who gives the address. */
const reaching = [
  'db/sockets.ts', // DATABASE_URL
  'lib/chat/channels/call-provider.ts', // the messengers' own, by the environment
  'lib/chat/model/patient-fetch.ts', // LLM_BASE_URL
  'lib/log/webhook-post.ts', // staff, public addresses only
  'server/traces.ts', // OTEL_EXPORTER_OTLP_ENDPOINT
]
const reaches =
  /\bfetch\(|^import (?!type).*from '(node:)?(http2?|https|net|tls|dgram)'|new (WebSocket|EventSource)|exporter-trace-otlp/m
/** What runs in a browser asks its own server, and these only listen. */
const elsewhere =
  /client\.ts$|^lib\/http\/fetch\.ts$|^server\/(listen|hear-out)\.ts$|^db\/embedded-port\.ts$|\.test\.tsx?$|\.fixture\.ts$/
const asksForNames = /from 'node:net'/

test('R32: nothing but these speaks to other machines', () => {
  const files = ['lib', 'server', 'db', 'app'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  const found = files.filter((file) => {
    if (!/\.(ts|tsx|mjs)$/.test(file) || elsewhere.test(file)) return false
    // Addresses are told apart without speaking to them.
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !/isIP|BlockList/.test(line) || !asksForNames.test(line))
    return reaches.test(lines.join('\n'))
  })
  expect(found.sort()).toEqual(reaching)
})

test('R32: Next fetches and shrinks no image', async ({ api }) => {
  const there = await lure()
  for (const url of [`${there.url}/a.png`, '/api/products/JKT-001/image', '//evil.example/a.png', '/favicon.ico']) {
    const answer = await api.get(`/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`)
    expect(answer.status(), url).toBeGreaterThanOrEqual(400)
    expect(answer.headers()['content-type'], url).not.toMatch(/^image/)
  }
  there.close()
  expect(there.visits).toEqual([])
})

test('R32: an address in whatever field of whatever body is fetched by nobody', async ({ world }) => {
  test.setTimeout(atFullLength(60_000, 600_000))
  const there = await lure()
  const tried = atFullLength(
    cases.filter((_, n) => n % 8 === 0),
    cases,
  )
  let sent = 0
  for (const one of tried) {
    const method = one.route.slice(0, one.route.indexOf(' '))
    const fields = fieldsOf((await one.make(world)).body).slice(0, 12)
    for (const field of fields) {
      const twin = await one.make(world)
      sent += 1
      const address = JSON.stringify(`${there.url}/${sent}.png`)
      const body = withField(twin.body, field, address)
      const headers = { 'content-type': 'application/json', ...one.sign?.(body), ...twin.headers }
      const { status } = await call({ method, url: serverUrl() + twin.path, headers, body })
      expect(status, `${one.route} with an address as ${field.join('.')}`).toBeLessThan(500)
    }
  }
  // What was said, recorded and logged is read by replies, stages and digests: all of it has been, once a later session is completed.
  const started = await world.post('/api/session/start', { guest: true, channel: 'website' })
  const device = bearer(started.session_token)
  await world.post('/api/chat/message', { content: `Look at ![this](${there.url}/said.png) ${there.url}/said` }, device)
  const rule = { kind: 'same_error', settings: { people: 1, minutes: 1 }, name: unique('lure'), webhookUrl: there.url }
  const refused = await world.api.post('/api/alert-rules', { data: rule, headers: bearer(keys.admin()) })
  expect(refused.status(), 'a webhook to an address of nobody').toBe(422)
  await world.post(`/api/sessions/${started.session.session_id}/stop`, {}, device)
  const status = async () =>
    (await world.database`select status from sessions where id = ${started.session.session_id}`)[0]?.status
  await expect.poll(status, { timeout: 60_000 }).toBe('completed')
  there.close()
  expect(there.visits).toEqual([])
  noteFigure({ what: 'bodies with an address of ours in a field', value: sent, unit: '', atLeast: 100 })
  noteFigure({ what: 'of these fetched', value: there.visits.length, unit: '', atMost: 0 })
})
