import type { JsonSchema } from '@/lib/openapi/document-schema'
import { call, type Reply } from '@/tests/api/access/call'
import { table } from '@/tests/api/access/table'
import { expect, serverUrl } from '@/tests/fixtures'
import { allowingRows, readyCall } from './callers'
import { test } from './contract-test'
import { type Described, type Description, sentCalls } from './description'

const problem: JsonSchema = { $ref: '#/components/schemas/Problem' }

/** What an answer is held to: a status, a type and a body that the description tells of. */
function expectAsTold(description: Description, described: Described, { status, headers, text }: Reply) {
  const told = description.answer(described, status)
  expect(told, `${status} is not told of: ${text}`).toBeDefined()
  expect(headers['x-request-id']).toBeTruthy()
  if (!told?.content) return
  const type = headers['content-type']?.split(';')[0] ?? ''
  expect(Object.keys(told.content)).toContain(type)
  if (!/[/+]json$/.test(type)) return
  expect(description.faults(told.content[type]?.schema ?? {}, JSON.parse(text)), text).toBeNull()
}

const isForAll = ({ operation }: Described) =>
  operation['x-callers'].some((caller) => ['anyone', 'inbox key', 'messenger'].includes(caller)) ||
  operation.responses[401] === undefined

for (const route of new Set(table.map((row) => row.route))) {
  if (route.includes('...') || allowingRows(route).length === 0) continue
  test(`${route} answers as it is described`, async ({ world, description }) => {
    const described = description.of(route)
    for (const sent of sentCalls(described)) {
      await test.step(sent.name, async () => {
        const { url, headers, body } = await readyCall(world, described, sent)
        const to = { method: described.method, url: serverUrl() + url, headers, body }
        const reply = await call(to)
        expect(reply.status, reply.text).toBeLessThan(400)
        expectAsTold(description, described, reply)
        if (isForAll(described)) return
        const refused = await call({
          ...to,
          headers: { 'content-type': headers['content-type'] ?? 'application/json' },
        })
        expect(refused.status).toBe(401)
        expectAsTold(description, described, refused)
        expect(description.faults(problem, JSON.parse(refused.text))).toBeNull()
      })
    }
  })
}
