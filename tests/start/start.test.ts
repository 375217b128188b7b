import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AppProcess, failToStart, startApp } from '@/tests/app-process'

let dataDir: string
let apps: AppProcess[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'throughline-start-'))
  apps = []
})

afterEach(async () => {
  await Promise.all(apps.map((app) => app.stop()))
  await rm(dataDir, { recursive: true, force: true })
})

async function start(env: Record<string, string> = {}) {
  const app = await startApp({ DATA_DIR: dataDir, ADMIN_PASSWORD: 'an admin of the tests', ...env })
  apps.push(app)
  return app
}

async function post(app: AppProcess, path: string, body: unknown, token?: string) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const response = await fetch(app.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}

const logIn = async (app: AppProcess) =>
  (await post(app, '/api/auth/login', { username: 'admin', password: 'an admin of the tests' })).body.token as string

async function countLogged(app: AppProcess) {
  const headers = { authorization: `Bearer ${await logIn(app)}` }
  const response = await fetch(`${app.url}/api/session-log?sessionToken=ws_kill&limit=1000`, { headers })
  return ((await response.json()) as { count: number }).count
}

test('kill -9 in mid-work loses nothing that was answered and leaves nothing hanging', async () => {
  const first = await start()
  const { body: started } = await post(first, '/api/session/start', {
    guest: true,
    channel: 'extension',
    type: 'journey',
  })
  const path = `/api/sessions/${started.session.session_id}/stop`
  let answered = 0
  const logging = (async () => {
    for (let n = 0; ; n++) {
      await post(first, '/api/session-log', { sessionToken: 'ws_kill', eventType: 'action', eventData: { n } })
      answered = n + 1
    }
  })().catch(() => {})
  await expect.poll(() => answered).toBeGreaterThan(20)
  const { body: stopped } = await post(first, path, {}, started.session_token)
  await first.kill()
  await logging

  const second = await start()
  expect(await countLogged(second)).toBeGreaterThanOrEqual(answered)
  const headers = { authorization: `Bearer ${await logIn(second)}` }
  const run = async () => (await fetch(`${second.url}/api/pipeline/runs/${stopped.runId}`, { headers })).json()
  await expect.poll(async () => ((await run()) as { status: string }).status, { timeout: 30_000 }).toBe('completed')
})

test('a second start on the same data directory says so and leaves the first alone', async () => {
  const first = await start()
  const { code, output } = await failToStart({ DATA_DIR: dataDir })
  expect(code).toBe(1)
  expect(output).toContain('already running')
  expect(output).not.toContain('    at ')
  expect((await fetch(`${first.url}/api/ready`)).status).toBe(200)
})

test('what is not set is off, is said to be, and is not there', async () => {
  const app = await start()
  expect(app.output()).toContain('The chat for frames of other sites is off: WIDGET_ORIGINS is not set.')
  expect(app.output()).toMatch(/WhatsApp is off: .*\nTelegram is off: /)
  for (const channel of ['whatsapp', 'telegram']) {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${app.url}/api/channels/${channel}`, { method: 'POST', headers, body: '{}' })
    expect(answer.status, channel).toBe(404)
  }
  for (const path of ['/widget.js', '/widget', '/widget?locale=de']) {
    const answer = await fetch(app.url + path)
    expect(answer.status, path).toBe(404)
    expect(answer.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/)
  }
})

test('a taken port and a wrong environment are told in a sentence', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => holder.once('listening', resolve))
  const { port } = holder.address() as { port: number }
  const taken = await failToStart({ DATA_DIR: dataDir, PORT: String(port) })
  holder.close()
  expect(taken).toMatchObject({
    code: 1,
    output: `Port ${port} is taken. Stop what uses it, or set PORT to another one.\n`,
  })
  const wrong = await failToStart({ DATA_DIR: dataDir, WORKERS: 'many' })
  expect(wrong.code).toBe(1)
  expect(wrong.output).toContain('WORKERS')
})

test('the password of a made admin is shown once', async () => {
  const first = await start({ ADMIN_PASSWORD: '' })
  await first.stop()
  const shown = /with the password (\S+) \(shown this once\)/.exec(first.output())?.[1]
  const second = await start({ ADMIN_PASSWORD: '' })
  expect(second.output()).not.toContain('password')
  const { status } = await post(second, '/api/auth/login', { username: 'admin', password: shown })
  expect(status).toBe(200)
})

test('SIGTERM ends open streams, finishes requests and exits', async () => {
  const app = await start()
  const headers = { authorization: `Bearer ${await logIn(app)}` }
  const stream = await fetch(`${app.url}/api/session-log/stream`, { headers })
  const reader = stream.body?.getReader()
  await reader?.read()
  await app.stop()
  expect(app.child.exitCode).toBe(0)
  const rest = await reader?.read()
  expect(rest?.done).toBe(true)
})
