import { noteFigure } from '@/tests/figures'
import { expect, serverUrl } from '@/tests/fixtures'
import { call, essence } from './call'
import { everybody, type Principal } from './principals'
import { routesOnDisk } from './route-files'
import { absentIds, addressOf, expected, isInsider, methodOf, type Row } from './row'
import { table } from './table'
import type { World } from './world'
import { test } from './world-test'

test('R4: every route of the source is in the table, and the other way round', () => {
  const declared = [...new Set<string>(table.map((row) => row.route))].sort()
  expect(declared).toEqual(
    routesOnDisk()
      .map(({ route }) => route)
      .sort(),
  )
  noteFigure({ what: 'routes with a method, all in the table', value: declared.length, unit: '', atLeast: 1 })
})

for (const row of table) {
  const given = row.given ? ` (${row.given})` : ''
  test(`R4: ${row.route}${given}`, async ({ world }) => {
    for (const principal of everybody) {
      await test.step(`as ${principal} -> ${expected(row, principal)}`, () => checkCell(world, row, principal))
    }
    const cells = { what: 'route x method x principal answered as declared', unit: '' }
    noteFigure({ ...cells, value: everybody.length, atLeast: table.length * everybody.length })
  })
}

async function checkCell(world: World, row: Row, principal: Principal) {
  const status = expected(row, principal)
  const subject = (await row.about?.(world)) ?? {}
  const { ids = {}, body } = subject
  const own = await world.headersOf(principal, subject, row.usesUpCaller)
  const headers = { ...own, ...subject.headers }
  const answer = await call({ method: methodOf(row), url: serverUrl() + addressOf(row, ids), headers, body })
  expect(answer.status, answer.text).toBe(status)
  if (status < 300 && row.sees) expect(answer.text.includes(ids.id ?? '')).toBe(row.sees.includes(principal))
  if (status < 400 || row.route.includes('...')) return
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(JSON.parse(answer.text).requestId).toBe(answer.headers['x-request-id'])
  if (status === 403) expect(JSON.parse(answer.text).type).toBe('/problems/forbidden')
  if (status !== 403 && status !== 404) return
  const none = absentIds(subject)
  if (!none) return
  const absent = await call({
    method: methodOf(row),
    url: serverUrl() + addressOf(row, none.ids),
    headers: { ...own, ...none.headers },
    body,
  })
  // Who may know of the thing may be told that there is no such thing.
  if (status === 403 && isInsider(principal) && absent.status === 404) return
  expect(essence(absent)).toEqual(essence(answer))
}
