import fc from 'fast-check'
import { atFullLength, noteFigure } from '@/tests/figures'
import { type Database, expect, test, unique } from '@/tests/fixtures'
import { eventText, fields, hostileValues, hostileWholes } from '@/tests/fixtures/hostile-bodies'
import type { Program } from '@/tests/program'

// Hundreds of requests, some of a quarter of a megabyte.
test.describe.configure({ timeout: 120_000 })

const json = { 'content-type': 'application/json' }
const post = (api: Program, text: string | Uint8Array) =>
  api.post('/api/session-log', { headers: json, data: typeof text === 'string' ? Buffer.from(text) : text })

const good = (sessionToken: string, eventId: string) => ({
  sessionToken,
  studentEmail: 'student@example.com',
  studentName: 'A Student',
  eventType: 'action',
  eventData: { eventId },
  eventId,
  occurredAt: '2026-05-05T12:00:00.000Z',
})

/** How often each of these is stored, known by token or by the id it was sent with. */
async function storedOf(database: Database, sent: { token: string; id: string }[]): Promise<Map<string, number>> {
  const rows = await database<{ token: string | null; id: string | null; stored: number }[]>`
    select s.outside_token as token, e.client_event_id as id, count(*)::int as stored
    from events e join sessions s on s.id = e.session_id
    where e.source = 'log' and (s.outside_token = any(${sent.map((one) => one.token)}) or e.client_event_id = any(${sent.map((one) => one.id)}))
    group by 1, 2`
  return new Map(
    sent.map(({ token, id }) => [
      id,
      rows.filter((row) => row.token === token || row.id === id).reduce((sum, row) => sum + row.stored, 0),
    ]),
  )
}

function expectCalm(name: string, status: number, text: string) {
  expect(status, `${name}: ${text.slice(0, 300)}`).toBeLessThan(500)
  expect(text, name).not.toMatch(/\bat .*\.[tj]s|select |insert into|postgres/i)
}

test('R6: a hostile value in any field is refused, or stored when it was acked', async ({ api, database }) => {
  const run = unique('h')
  const acked: { token: string; id: string }[] = []
  const refused: { token: string; id: string }[] = []
  let n = 0
  for (const field of fields) {
    for (const [name, value] of Object.entries(hostileValues)) {
      n += 1
      const [token, id] = [`ws_${run}_${n}`, `${run}-${n}`]
      const answer = await post(api, eventText(good(token, id), field, value))
      const text = await answer.text()
      expectCalm(`${name} as ${field}`, answer.status(), text)
      // Without an id, or with one for all, what is stored is known by its token alone.
      const sent = field === 'sessionToken' ? { token: id, id } : { token, id: field === 'eventId' ? token : id }
      if (answer.status() === 200) acked.push(sent)
      else refused.push(sent)
    }
  }
  expect(n).toBeGreaterThan(500)
  expect(acked.length).toBeGreaterThan(100)
  expect(refused.length).toBeGreaterThan(100)
  const stored = await storedOf(database, [...acked, ...refused])
  expect(acked.filter(({ id }) => stored.get(id) !== 1)).toEqual([])
  expect(refused.filter(({ id }) => stored.get(id) !== 0)).toEqual([])
  noteFigure({ what: 'hostile events, none answered with 5xx', value: n, unit: '', atLeast: 500 })
  noteFigure({ what: 'acked of them and stored', value: acked.length, unit: '', atLeast: 100 })
})

test('R6: a hostile item is told by its index and never sinks its batch', async ({ api, database }) => {
  const run = unique('b')
  const neighbours: { token: string; id: string }[] = []
  let n = 0
  for (const field of [...fields, null]) {
    for (const [name, value] of Object.entries(hostileValues)) {
      n += 1
      const token = `ws_${run}_${n}`
      const ids = [`${run}-${n}-before`, `${run}-${n}-after`]
      const [before = '', after = ''] = ids.map((id) => eventText(good(token, id)))
      const item = field ? eventText(good(`${token}_x`, `${run}-${n}-x`), field, value) : value
      const answer = await post(api, `{"events":[${before},${item},${after}]}`)
      const text = await answer.text()
      expectCalm(`${name} as ${field}`, answer.status(), text)
      expect(answer.status(), `${name} as ${field}: ${text.slice(0, 300)}`).toBe(200)
      const { accepted, duplicates, rejected } = JSON.parse(text)
      expect(accepted + duplicates + rejected.length).toBe(3)
      expect(rejected.every((one: { index: number }) => one.index === 1)).toBe(true)
      neighbours.push(...ids.map((id) => ({ token: id, id })))
    }
  }
  const stored = await storedOf(database, neighbours)
  expect(neighbours.filter(({ id }) => stored.get(id) !== 1)).toEqual([])
  noteFigure({ what: 'neighbours of a bad item, all stored once', value: neighbours.length, unit: '', atLeast: 1000 })
})

test('R6: bodies that are wrong as a whole are refused calmly', async ({ api, database }) => {
  const run = unique('w')
  const bodies = hostileWholes(good(`ws_${run}`, run))
  for (const { name, text } of bodies) {
    const answer = await post(api, text)
    expectCalm(name, answer.status(), await answer.text())
  }
  for (const type of [
    '',
    'text/html',
    'application/json; charset=utf-16',
    'APPLICATION/JSON',
    'multipart/form-data',
    'x',
  ]) {
    const data = Buffer.from(eventText(good(`ws_${run}`, run)))
    const answer = await api.post('/api/session-log', { headers: { 'content-type': type }, data })
    expectCalm(`type ${type}`, answer.status(), await answer.text())
  }
  // All of them were the same event, where they were one.
  const [row] = await database<{ stored: number }[]>`
    select count(*)::int as stored from events where client_event_id = ${run}`
  expect(row?.stored).toBe(1)
  noteFigure({ what: 'bodies wrong as a whole, refused calmly', value: bodies.length, unit: '', atLeast: 250 })
})

/** An event gone wrong anywhere: fields left out, swapped for any value, or joined by others. */
const spoilt = (event: Record<string, unknown>) =>
  fc
    .record({
      dropped: fc.subarray(Object.keys(event)),
      changed: fc.dictionary(fc.oneof(fc.constantFrom(...fields), fc.string({ unit: 'binary' })), fc.anything(), {
        maxKeys: 4,
      }),
    })
    .map(({ dropped, changed }) => {
      const kept = Object.entries(event).filter(([key]) => !dropped.includes(key))
      return Object.fromEntries([...kept, ...Object.entries(changed)])
    })

function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? Number(item) : item)) ?? 'null'
  } catch {
    // What throws in its own toJSON is nothing that could be sent.
    return 'null'
  }
}

test('R6: whatever stands between two good events, they are stored once, also when all is sent again', async ({
  api,
  database,
}) => {
  let n = 0
  const batches = atFullLength(60, 1000)
  const run = unique('f')
  const sent: { token: string; id: string }[] = []
  const items = fc.array(fc.oneof(fc.anything(), spoilt(good(`ws_${run}_s`, `${run}-s`))), {
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(items, async (between) => {
      n += 1
      const ids = [`${run}-${n}-a`, `${run}-${n}-b`]
      const [before, after] = ids.map((id) => good(`ws_${run}_${n}`, id))
      const text = `{"events":[${[before, ...between, after].map(jsonText).join(',')}]}`
      const first = await post(api, text)
      const again = await post(api, text)
      for (const answer of [first, again]) expect(answer.status(), await answer.text()).toBe(200)
      const { accepted, duplicates, rejected } = await first.json()
      expect(accepted + duplicates + rejected.length).toBe(between.length + 2)
      for (const { index } of rejected) expect(index > 0 && index <= between.length).toBe(true)
      sent.push(...ids.map((id) => ({ token: id, id })))
    }),
    { numRuns: batches },
  )
  const stored = await storedOf(database, sent)
  expect(sent.filter(({ id }) => stored.get(id) !== 1)).toEqual([])
  noteFigure({ what: 'batches of anything, sent twice', value: n, unit: '', atLeast: 1000 })
})
