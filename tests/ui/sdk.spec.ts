import type { BrowserContext, Page } from '@playwright/test'
import { bearer, expect, keys, serverUrl, test, unique } from '@/tests/fixtures'
import { openOutside, outside } from '@/tests/pages/outside-page'
import type { Program } from '@/tests/program'

type Logged = {
  event_type: string
  client_event_id: string
  student_email: string | null
  event_data: Record<string, unknown>
}

/** What the server holds of a session, in the order it came in. */
async function logged(api: Program, token: string): Promise<Logged[]> {
  const path = `/api/session-log?sessionToken=${token}&order=asc&limit=1000`
  return (await (await api.get(path, { headers: bearer(keys.logRead()) })).json()).events
}

const seqOf = ({ client_event_id }: Logged) => Number(/^t[0-9a-z]{10}\.(\d+)$/.exec(client_event_id)?.[1])
const init = (page: Page, options: object) => page.evaluate((given) => window.throughline?.init(given), options)
const logMany = (page: Page, count: number, from = 1) =>
  page.evaluate(
    ([many, first]) => {
      for (let n = 0; n < many; n++) window.throughline?.logAction(`did ${first + n}`, { n: first + n })
    },
    [count, from] as const,
  )
const numbers = (events: Logged[]) => events.flatMap(({ event_data }) => event_data.n ?? [])
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1)

test('one script tag on another site logs what API.md says, step by step', async ({ page, api }) => {
  await openOutside(page)
  const token = unique('ws_')
  await init(page, { token, email: 'priya@example.com', steps: ['Connect', 'Build'], demoMode: true })
  await page.evaluate(() => {
    const calls = window as unknown as Record<string, (...args: unknown[]) => void>
    calls.logNavigation?.(0, 1)
    calls.logError?.('deploy_failed', 'Not authorised', { statusCode: 403 })
    calls.logAction?.('number_selected', { provider: 'twilio' })
    calls.logApiCall?.('/api/deploy', 'POST', 302, { durationMs: 12 })
    calls.logStateChange?.('ready', false, true)
    calls.logSessionEvent?.('quiz', { score: 4 })
    calls.requestHelp?.('I am stuck')
  })
  await expect.poll(async () => (await logged(api, token)).length).toBe(8)
  const events = await logged(api, token)
  const common = {
    stepName: 'Build',
    currentStep: 1,
    demoMode: true,
    userAgent: expect.any(String),
    timestamp: expect.any(String),
  }
  expect(events.map(({ event_type, event_data }) => [event_type, event_data])).toEqual([
    ['init', { ...common, steps: ['Connect', 'Build'], currentStep: 0, stepName: 'Connect' }],
    ['navigation', { ...common, from: 0, to: 1, fromStepName: 'Connect', toStepName: 'Build' }],
    ['error', { ...common, errorType: 'deploy_failed', errorMessage: 'Not authorised', statusCode: 403 }],
    ['action', { ...common, actionName: 'number_selected', provider: 'twilio' }],
    ['api_call', { ...common, endpoint: '/api/deploy', method: 'POST', status: 302, success: true, durationMs: 12 }],
    ['state_change', { ...common, stateName: 'ready', oldValue: false, newValue: true }],
    ['quiz', { ...common, score: 4 }],
    ['help_request', { ...common, message: 'I am stuck' }],
  ])
  expect(events.map(seqOf)).toEqual(upTo(8))
  expect(new Set(events.map(({ student_email }) => student_email))).toEqual(new Set(['priya@example.com']))
})

test('without a token it makes one that a reload keeps, and another tab does not share', async ({ page, context }) => {
  const tokenOf = async (one: Page) => {
    await openOutside(one)
    const request = one.waitForRequest('**/api/session-log')
    await init(one, { steps: ['Only'] })
    return JSON.parse((await request).postData() ?? '').events[0].sessionToken
  }
  const token = await tokenOf(page)
  expect(token).toMatch(/^ws_[0-9a-f]{32}$/)
  expect(await tokenOf(page)).toBe(token)
  expect(await tokenOf(await context.newPage())).not.toBe(token)
})

test('what was logged offline comes in once and in order when the network is back', async ({ page, context, api }) => {
  await openOutside(page)
  const token = unique('ws_')
  await init(page, { token })
  await context.setOffline(true)
  await logMany(page, 60)
  await page.evaluate(() => window.throughline?.flush())
  await context.setOffline(false)
  await expect.poll(async () => (await logged(api, token)).length).toBe(60)
  const events = await logged(api, token)
  expect(numbers(events)).toEqual(upTo(60))
  expect(events.map(seqOf)).toEqual(upTo(60))
})

async function closedOffline(context: BrowserContext, token: string) {
  const page = await context.newPage()
  await openOutside(page)
  await init(page, { token })
  await context.setOffline(true)
  await logMany(page, 30)
  await expect
    .poll(() =>
      page.evaluate(async (home) => {
        const open = indexedDB.open(`throughline ${home}`)
        await new Promise((resolve) => open.addEventListener('success', resolve))
        const count = open.result.transaction('queue').objectStore('queue').count()
        await new Promise((resolve) => count.addEventListener('success', resolve))
        open.result.close()
        return count.result
      }, new URL(serverUrl()).origin),
    )
    .toBe(30)
  await page.close()
  await context.setOffline(false)
}

test('what a closed tab could not send, the next page sends, once', async ({ context, page, api }) => {
  const token = unique('ws_')
  await closedOffline(context, token)
  expect(await logged(api, token)).toEqual([])
  await openOutside(page)
  await init(page, { token: unique('ws_') })
  await expect.poll(async () => (await logged(api, token)).length).toBe(30)
  expect(numbers(await logged(api, token))).toEqual(upTo(30))
})

test('what is logged in the last moment of a page still arrives', async ({ page, api }) => {
  // A page that is routed cannot be outlived by its requests.
  await page.goto('/workshop')
  await page.waitForFunction(() => window.throughline)
  const token = unique('ws_')
  await init(page, { token })
  await logMany(page, 5)
  await page.goto('about:blank')
  await expect.poll(async () => numbers(await logged(api, token))).toEqual(upTo(5))
})

test('a server that says when to come again is obeyed', async ({ page, api }) => {
  await page.clock.install()
  await openOutside(page)
  const token = unique('ws_')
  let asked = 0
  await page.route('**/api/session-log', (route) => {
    asked += 1
    const headers = { 'access-control-allow-origin': outside, 'access-control-expose-headers': 'retry-after' }
    return asked === 1 ? route.fulfill({ status: 503, headers: { ...headers, 'retry-after': '40' } }) : route.continue()
  })
  await init(page, { token })
  const refused = page.waitForResponse('**/api/session-log')
  await page.evaluate(() => window.throughline?.logError('broke', 'Out of reach', {}))
  await page.clock.runFor(1000)
  await refused
  await page.evaluate(() => window.throughline?.logError('broke', 'Again', {}))
  await page.clock.runFor(37_000)
  expect(asked).toBe(1)
  await page.clock.runFor(5000)
  await expect.poll(async () => (await logged(api, token)).length).toBe(2)
})

test('errors, rejections and calls of the page are captured when asked for, without what may be secret', async ({
  page,
  api,
}) => {
  await openOutside(page)
  const token = unique('ws_')
  await init(page, { token, capture: { errors: true, rejections: true, fetch: true } })
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('x is no function')
    })
    void Promise.reject(new Error('nobody caught me'))
    return fetch('/orders?key=secret', { method: 'post' })
  })
  await expect.poll(async () => (await logged(api, token)).length).toBe(3)
  const data = Object.fromEntries(
    (await logged(api, token)).map((one) => [one.event_data.errorType ?? 'call', one.event_data]),
  )
  expect(data.uncaught).toMatchObject({ errorMessage: expect.stringContaining('x is no function') })
  expect(data.unhandled_rejection).toMatchObject({ errorMessage: 'nobody caught me' })
  expect(data.call).toMatchObject({ endpoint: '/orders', method: 'POST', status: 200, success: true })
  expect(JSON.stringify(data)).not.toContain('secret')
})

test('nothing that a page hands over throws into it, and all of it is logged', async ({ page, api }) => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  await openOutside(page)
  const token = unique('ws_')
  await init(page, { token })
  const thrown = await page.evaluate(() => {
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('trap')
        },
        get: () => {
          throw new Error('trap')
        },
      },
    )
    const getter = {
      get boom() {
        throw new Error('boom')
      },
    }
    const { proxy: revoked, revoke } = Proxy.revocable({}, {})
    revoke()
    const hostile: unknown[] = [
      cyclic,
      trap,
      getter,
      revoked,
      10n,
      Symbol('s'),
      () => 1,
      document,
      window,
      document.body,
      Number.NaN,
      '\ud800',
      '\u0000',
      'x'.repeat(5_000_000),
      new Map(),
      new Error('e'),
      Object.create(null),
      undefined,
      null,
      JSON.parse('{"__proto__":{"x":1}}'),
      Array.from({ length: 300_000 }, (_, n) => n),
      new Uint8Array(1_000_000),
    ]
    const failures: string[] = []
    const sdk = window.throughline as unknown as Record<string, (...args: unknown[]) => unknown>
    for (const [name, call] of Object.entries(sdk)) {
      for (const [at, value] of hostile.entries()) {
        if (name === 'init' || name === 'onMessage' || name === 'answer') continue
        try {
          call(value, value, value)
        } catch (error) {
          failures.push(`${name} ${at}: ${error}`)
        }
      }
    }
    for (const value of hostile) {
      try {
        sdk.init?.({ steps: value, email: value, capture: value, demoMode: value })
        sdk.onMessage?.(value)
      } catch (error) {
        failures.push(`init: ${error}`)
      }
    }
    return failures
  })
  expect(thrown).toEqual([])
  await page.evaluate(() => window.throughline?.logAction('still here'))
  await expect
    .poll(async () => (await logged(api, token)).some(({ event_data }) => event_data.actionName === 'still here'), {
      timeout: 30_000,
    })
    .toBe(true)
  expect(complaints).toEqual([])
})
