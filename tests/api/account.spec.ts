import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { bearer, expect, keys, test, unique, uniquePhone } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

const password = 'four plain english words'
const fresh = 'five other plain english words'
const absent = '01890000-0000-7000-8000-000000000000'

async function account(api: Program, fields: object = {}) {
  const username = unique('owner')
  const made = await api.post('/api/auth/signup', { data: { username, password, ...fields } })
  const { user } = await made.json()
  const login = async (given = password, headers = {}) =>
    api.post('/api/auth/login', { data: { username, password: given }, headers })
  const enter = async (given = password, headers = {}) => (await (await login(given, headers)).json()).token as string
  return { id: user.id as string, username, login, enter }
}

const opens = async (api: Program, token: string) =>
  (await api.get('/api/auth/devices', { headers: bearer(token) })).status() === 200

/** An answer without what differs from call to call. */
const bare = async (answer: { json(): Promise<Record<string, unknown>> }) => {
  const { requestId: _, instance: __, ...rest } = await answer.json()
  return rest
}

test('each sign-in has a token of its own, and signing out ends that one alone', async ({ api }) => {
  const { enter } = await account(api)
  const tokens = [await enter(), await enter(), await enter()] as const
  expect(new Set(tokens).size).toBe(3)
  expect((await api.post('/api/auth/logout', { headers: bearer(tokens[1]) })).status()).toBe(204)
  expect(await Promise.all(tokens.map((token) => opens(api, token)))).toEqual([true, false, true])
})

test('a change of password leaves the caller in and everybody else out', async ({ api }) => {
  const { enter, login } = await account(api)
  const [mine, other] = [await enter(), await enter()]
  const started = await api.post('/api/session/start', { headers: bearer(other), data: { channel: 'website' } })
  const { session_token } = await started.json()
  const change = (data: object, headers: Record<string, string> = bearer(mine)) =>
    api.post('/api/auth/password', { headers, data })
  const wrong = await change({ current_password: 'not this one', new_password: fresh })
  expect(wrong.status()).toBe(401)
  expect((await wrong.json()).type).toBe('/problems/wrong_credentials')
  expect((await change({ current_password: password, new_password: 'short' })).status()).toBe(422)
  expect((await change({ new_password: fresh })).status()).toBe(400)
  expect((await change({ current_password: password, new_password: fresh }, {})).status()).toBe(401)
  expect(await opens(api, other)).toBe(true)

  expect((await change({ current_password: password, new_password: fresh })).status()).toBe(204)
  expect([await opens(api, mine), await opens(api, other)]).toEqual([true, false])
  expect((await api.post('/api/session/restore', { headers: bearer(session_token), data: {} })).status()).toBe(404)
  expect((await login(password)).status()).toBe(401)
  expect((await login(fresh)).status()).toBe(200)
})

test('an admin’s link sets a password once', async ({ api }) => {
  const { id, enter, login } = await account(api)
  const token = await enter()
  const made = await api.post(`/api/people/${id}/reset-link`, { headers: bearer(keys.admin()) })
  expect(made.status()).toBe(201)
  const { url } = await made.json()
  const reset = (reset_token: string) => api.post('/api/auth/password', { data: { reset_token, new_password: fresh } })
  const secret = new URL(url).hash.slice(1)
  expect((await reset(secret)).status()).toBe(204)
  expect(await opens(api, token)).toBe(false)
  expect((await login(fresh)).status()).toBe(200)
  const [used, unknown] = [await reset(secret), await reset('tlr_of_nobody')]
  expect([used.status(), unknown.status()]).toEqual([404, 404])
  expect(await bare(used)).toEqual(await bare(unknown))
})

test('unknown names and wrong passwords are answered alike', async ({ api }) => {
  const phone = uniquePhone()
  const email = `${unique('mail')}@example.org`
  const { username } = await account(api, { phone, email })
  const tries = [
    { username, password: 'not this one' },
    { phone, password: 'not this one' },
    { email, password: 'not this one' },
    { username: unique('nobody'), password },
    { phone: uniquePhone(), password },
    { email: `${unique('nobody')}@example.org`, password },
  ]
  const answers = await Promise.all(tries.map((data) => api.post('/api/auth/login', { data })))
  expect(answers.map((answer) => answer.status())).toEqual(tries.map(() => 401))
  const bodies = await Promise.all(answers.map(bare))
  for (const body of bodies) expect(body).toEqual(bodies[0])
  const shape = (answer: { headers(): Record<string, string> }) =>
    Object.keys(answer.headers())
      .filter((name) => name !== 'date')
      .sort()
  for (const answer of answers) expect(shape(answer)).toEqual(shape(answers[0] ?? answer))
})

test('devices are listed by name and signed out one by one or all others at once', async ({ api }) => {
  const { enter } = await account(api)
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
  const [mine, other, third] = [await enter(), await enter(password, { 'user-agent': phone }), await enter()]
  const list = async () => (await (await api.get('/api/auth/devices', { headers: bearer(mine) })).json()).items
  const items = await list()
  expect(items).toHaveLength(3)
  expect(items[0]).toMatchObject({ kind: 'sign_in', current: true })
  const iphone = items.find((item: { device: string | null }) => item.device === 'Safari on iOS')
  expect(iphone).toMatchObject({ kind: 'sign_in', current: false, channel: null, session_id: null })

  const remove = (id: string, token = mine) => api.delete(`/api/auth/devices/${id}`, { headers: bearer(token) })
  const stranger = await (await account(api)).enter()
  const [foreign, missing] = [await remove(iphone.id, stranger), await remove(absent, stranger)]
  expect([foreign.status(), missing.status()]).toEqual([404, 404])
  expect(await bare(foreign)).toEqual(await bare(missing))
  expect((await remove(iphone.id)).status()).toBe(204)
  expect([await opens(api, other), await opens(api, third)]).toEqual([false, true])

  expect((await api.delete('/api/auth/devices', { headers: bearer(mine) })).status()).toBe(204)
  expect([await opens(api, mine), await opens(api, third), await opens(api, stranger)]).toEqual([true, false, true])
  expect((await list()).map((item: { current: boolean }) => item.current)).toEqual([true])
  expect((await api.get('/api/auth/devices')).status()).toBe(401)
})

for (const path of ['/api/session-log/stream', '/api/pipeline/stream']) {
  test(`${path} ends within a second for whoever is signed out`, async ({ api, adminToken, baseURL }) => {
    const stream = await fetch(`${baseURL}${path}`, { headers: bearer(adminToken) })
    const reader = stream.body?.getReader()
    await reader?.read()
    const ended = (async () => {
      while (!(await reader?.read())?.done);
      return 'ended'
    })()
    expect((await api.post('/api/auth/logout', { headers: bearer(adminToken) })).status()).toBe(204)
    expect(await Promise.race([ended, wait(1000, 'open still')])).toBe('ended')
    await reader?.cancel()
  })
}

test('the command gives a new password and nothing else, and ends what the old one opened', async ({ api }) => {
  const { username, enter, login } = await account(api)
  const token = await enter()
  const run = (name: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/password.ts', '--name', name], {
      env: { ...process.env, DATABASE_URL: process.env.TEST_DATABASE_URL },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const printed = run(username.toUpperCase())
  expect(printed).toMatch(/^[\w-]{20}\n$/)
  expect(await opens(api, token)).toBe(false)
  expect((await login(printed.trim())).status()).toBe(200)
  expect(() => run(unique('nobody'))).toThrow(/Nobody signs in by this name/)
})
