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
