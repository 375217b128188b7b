import { atFullLength, noteFigure } from '@/tests/figures'
import { expect, serverUrl } from '@/tests/fixtures'
import { fieldsOf, withField } from '@/tests/fixtures/body-fields'
import { hostileValues } from '@/tests/fixtures/hostile-bodies'
import { call } from './call'
import type { Case } from './twin'
import { cases } from './twins'
import { test } from './world-test'

// At full length some routes are called more than a thousand times.
test.describe.configure({ timeout: 300_000 })

const everyEighth = (_: unknown, n: number) => n % 8 === 0
const tried = atFullLength(cases.filter(everyEighth), cases)
const values = atFullLength(Object.entries(hostileValues).filter(everyEighth), Object.entries(hostileValues))
/** A batch has the same fields in each of its items. */
const mostFields = 12

const headersFor = (one: Case, body: string) => ({ 'content-type': 'application/json', ...one.sign?.(body) })

for (const one of tried) {
  test(`R6: ${one.route}${one.given ? ` (${one.given})` : ''} is calm about a hostile value in any field`, async ({
    world,
  }) => {
    const method = one.route.slice(0, one.route.indexOf(' '))
    const wrong: string[] = []
    let sent = 0
    for (const field of fieldsOf((await one.make(world)).body).slice(0, mostFields)) {
      const twin = await one.make(world)
      for (const [name, value] of values) {
        const body = withField(twin.body, field, value)
        const headers = { ...headersFor(one, body), ...twin.headers }
        const { status, text } = await call({ method, url: serverUrl() + twin.path, headers, body })
        sent += 1
        const leaks = /\bat .*\.[tj]s|insert into|postgres|argon2/i.test(text)
        if (status >= 500 || leaks) wrong.push(`${name} as ${field.join('.')}: ${status} ${text.slice(0, 200)}`)
      }
    }
    expect(wrong).toEqual([])
    noteFigure({ what: 'hostile bodies to every route that reads one', value: sent, unit: '', atLeast: 5000 })
  })
}

test('R6: the form by which pages sign in is calm about hostile values too', async () => {
  const csrf = await fetch(`${serverUrl()}/api/auth/csrf`)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const cookie = csrf.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const post = (type: string, body: string) =>
    call({
      method: 'POST',
      url: `${serverUrl()}/api/auth/callback/credentials`,
      headers: { 'content-type': type, cookie },
      body,
    })
  const wrong: string[] = []
  for (const [name, json] of values) {
    const parsed: unknown = JSON.parse(json)
    const value = typeof parsed === 'string' ? parsed : json
    for (const field of ['name', 'password', 'csrfToken', 'callbackUrl', '__proto__']) {
      const fields = { name: 'nobody', password: 'wrong', csrfToken, json: 'true', [field]: value }
      const { status, text } = await post('application/x-www-form-urlencoded', new URLSearchParams(fields).toString())
      if (status >= 500 || text.includes('error=internal'))
        wrong.push(`${name} as ${field}: ${status} ${text.slice(0, 200)}`)
    }
    const { status } = await post('application/json', json)
    if (status !== 415) wrong.push(`${name} as JSON: ${status}`)
  }
  for (const body of ['', '%', '%00=%ff', 'name&password', '='.repeat(1000), '&'.repeat(100_000)]) {
    const { status } = await post('application/x-www-form-urlencoded', body)
    if (status >= 500) wrong.push(`${body.slice(0, 20)}: ${status}`)
  }
  expect(wrong).toEqual([])
})
