import { beforeEach, expect, test } from 'vitest'
import { createQueue, type Queue } from './queue'
import type { Row } from './row'
import type { Outcome } from './send'

const taken: Outcome = { is: 'taken', rejected: [] }
const away = (told = 0): Outcome => ({ is: 'away', told })

let now: number
let timers: { at: number; work: () => void }[]
let answers: (Outcome | Promise<Outcome>)[]
let sent: { ids: number[]; leaving: boolean; at: number; keys: unknown[] }[]
let stored: Map<number, Row>
let warned: string[]
let queue: Queue

const row = (seq: number, over: Partial<Row> = {}): Row => {
  const json = JSON.stringify({ seq })
  return { tab: 't', seq, token: 'ws_a', error: false, json, size: json.length, ...over }
}
const rows = (count: number, from = 1) => Array.from({ length: count }, (_, n) => row(from + n))
const ids = () => sent.map((request) => request.ids)

beforeEach(() => {
  now = 1_000_000
  timers = []
  answers = []
  sent = []
  stored = new Map()
  warned = []
  queue = createQueue({
    store: {
      put: (some) => some.forEach((one) => void stored.set(one.seq, one)),
      remove: (some) => some.forEach((one) => void stored.delete(one.seq)),
      all: async () => [],
    },
    send: async (body, leaving) => {
      const { events } = JSON.parse(body) as { events: { seq: number; inboxKey?: string }[] }
      sent.push({ ids: events.map(({ seq }) => seq), leaving, at: now, keys: events.map(({ inboxKey }) => inboxKey) })
      return answers.shift() ?? taken
    },
    clock: {
      now: () => now,
      random: () => 1,
      later: (ms, work) => {
        const timer = { at: now + ms, work }
        timers.push(timer)
        return () => {
          timers = timers.filter((one) => one !== timer)
        }
      },
    },
    keyOf: (token) => `key of ${token}`,
    warn: (words) => warned.push(words),
    onTaken: () => {},
  })
})

/** Lets everything that is due happen, until `ms` from now. */
async function pass(ms: number) {
  const until = now + ms
  for (;;) {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    const next = timers.sort((a, b) => a.at - b.at)[0]
    if (!next || next.at > until) break
    timers.shift()
    now = next.at
    next.work()
  }
  now = until
}

test('a few events go out together after a second, twenty at once, an error at once', async () => {
  queue.add(rows(3))
  await pass(999)
  expect(sent).toEqual([])
  await pass(1)
  expect(ids()).toEqual([[1, 2, 3]])
  queue.add(rows(20, 10))
  await pass(0)
  queue.add([row(40), row(41, { error: true })])
  await pass(0)
  expect(ids().slice(1)).toEqual([Array.from({ length: 20 }, (_, n) => 10 + n), [40, 41]])
  expect(stored.size).toBe(0)
})

test('one request is under way at a time, and what comes meanwhile goes next, in order', async () => {
  let answer: (outcome: Outcome) => void = () => {}
  answers.push(
    new Promise((resolve) => {
      answer = resolve
    }),
  )
  queue.add(rows(20))
  queue.add(rows(25, 21))
  await pass(0)
  expect(sent).toHaveLength(1)
  answer(taken)
  await pass(0)
  expect(ids().flat()).toEqual(Array.from({ length: 45 }, (_, n) => n + 1))
})

test('what did not arrive is sent again, each time after twice as long up to a minute, and nothing is lost', async () => {
  answers = Array.from({ length: 9 }, () => away())
  queue.add([row(1, { error: true })])
  await pass(600_000)
  const waits = sent.slice(1).map(({ at }, n) => at - (sent[n]?.at ?? 0))
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])
  expect(ids().every(([id]) => id === 1)).toBe(true)
  expect(stored.size).toBe(0)
})

test('a server that says when to come again is not asked before, whatever happens', async () => {
  answers.push(away(30_000))
  queue.add([row(1, { error: true })])
  await pass(0)
  queue.add([row(2, { error: true })])
  queue.online()
  queue.leave()
  await queue.flush()
  await pass(29_999)
  expect(sent).toHaveLength(1)
  await pass(1)
  expect(ids()).toEqual([[1], [1, 2]])
})

test('when the network is back nothing waits for a time we chose ourselves', async () => {
  answers = [away(), away(), away(), away()]
  queue.add([row(1, { error: true })])
  await pass(8000)
  const before = sent.length
  queue.online()
  await pass(0)
  expect(sent).toHaveLength(before + 1)
})

test('what the server refuses for good is dropped with one warning, and one bad event alone', async () => {
  answers.push({ is: 'refused', status: 413 }, { is: 'taken', rejected: [{ index: 1, detail: 'too deep' }] })
  queue.add(rows(20))
  await pass(0)
  queue.add(rows(20, 21))
  await pass(0)
  expect(warned).toEqual(['dropped 20 events: 413', 'dropped event 22: too deep'])
  expect(stored.size).toBe(0)
})

test('a request holds one session, whose key its first event brings, and no more than fits', async () => {
  queue.add([
    row(1),
    row(2),
    row(3, { token: 'ws_b' }),
    row(4, { token: 'ws_b', size: 59_999 }),
    row(5, { error: true }),
  ])
  await pass(0)
  expect(ids()).toEqual([[1, 2], [3], [4], [5]])
  expect(sent[0]?.keys).toEqual(['key of ws_a', undefined])
  expect(sent[1]?.keys).toEqual(['key of ws_b'])
})

test('a page that goes sends what fits into what may outlive it, also what is under way, and keeps the rest', async () => {
  answers.push(new Promise<Outcome>(() => {}))
  queue.add([row(1, { error: true }), row(2, { size: 40_000 }), row(3, { size: 30_000 }), row(4)])
  await pass(0)
  queue.leave()
  queue.leave()
  await pass(0)
  expect(sent.slice(1)).toMatchObject([{ ids: [1, 2], leaving: true }])
  expect([...stored.keys()]).toEqual([3, 4])
})

test('beyond ten thousand the oldest go that are no errors', async () => {
  answers = [away(1_000_000)]
  queue.add([row(1, { error: true }), row(2)])
  await pass(0)
  queue.add(rows(10_000, 3))
  expect(stored.has(1)).toBe(true)
  expect(stored.has(2)).toBe(false)
  expect(stored.has(3)).toBe(false)
  expect(stored.size).toBe(10_000)
})

test('what an earlier page left goes first', async () => {
  queue.add(rows(2, 10))
  queue.takeUp([row(1, { tab: 'old' })])
  await pass(0)
  expect(ids()).toEqual([[1, 10, 11]])
})
