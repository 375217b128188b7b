import * as fc from 'fast-check'
import type { JsonSchema } from '@/lib/openapi/document-schema'
import { call, type Reply } from '@/tests/api/access/call'
import type { World } from '@/tests/api/access/world'
import { expect, serverUrl } from '@/tests/fixtures'
import { strangeVersionsOf, valuesOf } from './arbitrary'
import { addressWith, allowingRows, callerOf, type Ready, readyCall } from './callers'
import { added, apart, neverFitting, notMadeUp, takeAway } from './care'
import { test } from './contract-test'
import { type Described, type Description, sentCalls } from './description'
import { routesThatRead } from './routes-that-read'

// The same values each time; a failure prints the seed, and the smallest value that fails.
const always = { seed: 20_260_314, endOnFailure: true }

/** What a call is refused or done by: never by a fault of ours, and never without words. */
function expectOrderly(description: Description, described: Described, reply: Reply) {
  const unavailable = reply.status === 503 && described.operation.responses[503] !== undefined
  if (!unavailable) expect(reply.status, reply.text).toBeLessThan(500)
  if (reply.status < 400) return
  expect(reply.headers['content-type']).toBe('application/problem+json')
  expect(reply.headers['x-request-id']).toBeTruthy()
  expect(description.answer(described, reply.status), `${reply.status} is not told of: ${reply.text}`).toBeDefined()
}

/** Whether the description says of other things than its schema that they can be wrong with a call. */
const canBeWrongOtherwise = (description: Description, described: Described) =>
  described.operation.description?.includes('422') ||
  /invalid_/.test(description.answer(described, 422)?.description ?? '')

/** What PostgreSQL cannot hold is taken out of a body before it is looked at. */
const isCleaned = (body: string) => /\\u0000|\\ud[89a-f]/i.test(body)

type Tried = { world: World; description: Description; described: Described; ready: Ready }

async function tryBody({ world, description, described, ready }: Tried, schema: JsonSchema, value: unknown) {
  const { route, method } = described
  const body = JSON.stringify(value)
  const reply = await call({ method, url: serverUrl() + ready.url, headers: ready.headers, body: body ?? 'null' })
  expectOrderly(description, described, reply)
  if (reply.status < 300) await takeAway(world, route, reply.text, ready.headers)
  const faults = description.faults(schema, JSON.parse(body ?? 'null'))
  if (faults) expect(reply.status, `taken, although: ${faults}`).toBeGreaterThanOrEqual(400)
  else if (!isCleaned(body ?? '') && !canBeWrongOtherwise(description, described))
    expect(reply.status, reply.text).not.toBe(422)
}

for (const route of routesThatRead) {
  test(`${route} takes what fits and refuses what does not`, async ({ world, description }) => {
    const described = description.of(route)
    const [row] = allowingRows(route)
    const [sent] = sentCalls(described)
    if (!row || !sent) return
    const shown = await readyCall(world, described, sent)
    const caller = apart[route] ? await callerOf(world, row, apart[route]) : null
    const ready = caller
      ? { ...shown, ...caller, headers: { ...shown.headers, ...caller.headers }, url: caller.path }
      : shown
    const tried = { world, description, described, ready }
    await tryBodies(tried)
    await tryQueries(tried)
  })
}

async function tryBodies(tried: Tried) {
  const { description, described, ready } = tried
  const schema = described.operation.requestBody?.content['application/json']?.schema
  if (!schema || described.route.includes('/channels/')) return
  const plus = added[described.route]
  const dressed = (value: unknown) =>
    plus && typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, ...plus } : value
  const shown: unknown = JSON.parse(String(ready.body))
  const fitting = valuesOf(schema, description)
  const strange = fc.oneof(fitting.chain(strangeVersionsOf), strangeVersionsOf(shown))
  const fits = (value: unknown) => description.faults(schema, JSON.parse(JSON.stringify(value) ?? 'null')) === null
  const only = neverFitting.includes(described.route)
  const run = (values: fc.Arbitrary<unknown>, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(values, (value) => tryBody(tried, schema, dressed(value))),
      { ...always, numRuns },
    )
  if (!only) await run(fitting, 8)
  await run(only ? strange.filter((value) => !fits(value)) : strange, 16)
}

const strangeTexts = ['\u0000', 'nonsense', '-1', '1e309', '99999999999999999999', 'ब'.repeat(3000), '%', "' or 1=1"]

async function tryQueries({ description, described, ready }: Tried) {
  const { route, method } = described
  if (neverFitting.includes(route) && method !== 'GET') return
  const parameters = (described.operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
  const [path = '', search = ''] = ready.url.split('?')
  const before = Object.fromEntries(new URLSearchParams(search))
  for (const { name, schema } of parameters) {
    const value = valuesOf(schema, description).map(String)
    const values = fc.oneof(fc.constantFrom(...strangeTexts), ...(notMadeUp.includes(name) ? [] : [value]))
    await fc.assert(
      fc.asyncProperty(values, async (text) => {
        const url = serverUrl() + addressWith(path, { ...before, [name]: text })
        const reply = await call({ method, url, headers: ready.headers, body: ready.body })
        expectOrderly(description, described, reply)
        const known = ['integer', 'number'].includes(String(description.resolve(schema).type)) ? Number(text) : text
        const faults = text.includes('\u0000') ? null : description.faults(schema, known)
        if (faults) expect(reply.status, `taken, although: ${faults}`).toBe(422)
      }),
      { ...always, numRuns: 4 },
    )
  }
}
