import type { Caller } from '@/lib/http/callers'
import type { ApiDocument, ApiOperation } from '@/lib/openapi/document-schema'
import { expect, test } from '@/tests/fixtures'
import { devices, everybody, type Principal, signedIn } from './principals'
import { expected, methodOf, type Row } from './row'
import { table } from './table'

/** Those whose proof each row brings along, whoever sends it. */
const byProof: Caller[] = ['anyone', 'inbox key', 'messenger']

function principalsOf(caller: Caller): readonly Principal[] {
  if (byProof.includes(caller)) return everybody
  if (caller === 'visitor') return devices
  if (caller === 'signed in') return signedIn
  return everybody.filter((principal) => principal === caller)
}

const allowedBy = (row: Row): Principal[] => {
  const [status, ...allowed] = row.allowed
  // A conflict is for those alone who may.
  return status < 400 || status === 409 ? allowed : []
}

const rows = table.filter(({ route }) => !route.includes('...'))

test('the description tells who may call, and every status that they or others get', async ({ request }) => {
  const document: ApiDocument = await (await request.get('/api/openapi.json')).json()
  const operationOf = (row: Row): ApiOperation | undefined =>
    document.paths[row.route.slice(row.route.indexOf(' ') + 1)]?.[methodOf(row).toLowerCase()]
  for (const route of new Set(rows.map((row) => row.route))) {
    const own = rows.filter((row) => row.route === route)
    const operation = own.map(operationOf)[0]
    const callers = (operation?.['x-callers'] ?? []) as Caller[]
    const told = callers.flatMap(principalsOf)
    const may = own.flatMap(allowedBy)
    const asTold = everybody.filter((principal) => told.includes(principal))
    expect.soft(asTold, route).toEqual(everybody.filter((principal) => may.includes(principal)))
    const statuses = new Set(own.flatMap((row) => everybody.map((principal) => String(expected(row, principal)))))
    for (const status of statuses) expect.soft(Object.keys(operation?.responses ?? {}), route).toContain(status)
  }
})
