import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { cleanJson } from '@/lib/clean'
import { record } from '@/lib/events/record'
import { type Actor, nobody } from '@/lib/people/actor'
import { createKey } from '@/lib/people/api-keys'
import { identify } from '@/lib/people/identify'
import { insertSession } from '@/lib/sessions/open'
import { ingest, ingestOne } from './ingest'
import { readLog } from './query'
import { logQuery } from './schema'

const now = new Date('2026-05-05T12:00:00.000Z')
let key: Actor

beforeAll(async () => {
  const { token } = await createKey({ name: 'test', scopes: ['log:read', 'log:write'] })
  key = await identify([token], null)
})

const read = (sessionToken: string, limit = 1000) =>
  readLog({ actor: key, ...logQuery.parse({ sessionToken, limit, order: 'asc' }) })

test('a clock that is off is set right by the time of sending, and nothing happens in the future', async () => {
  const sessionToken = 'ws_skew'
  const event = (occurredAt: string) => ({ sessionToken, eventType: 'action', eventData: {}, occurredAt })
  const items = [event('2036-05-05T11:59:30.000Z'), event('2036-05-05T12:00:30.000Z')]
  await ingest({ actor: nobody, items, sentAt: '2036-05-05T12:00:00.000Z', now })
  await ingest({ actor: nobody, items: [event('2027-01-01T00:00:00.000Z')], now })
  const { events } = await read(sessionToken)
  expect(events.map((one) => one.occurred_at)).toEqual([
    '2026-05-05T11:59:30.000Z',
    '2026-05-05T12:00:00.000Z',
    '2026-05-05T12:00:00.000Z',
  ])
})

test('a clock beyond all years costs no event', async () => {
  const items = ['0000-01-01T00:00:00.000Z', '2026-05-05T11:00:00.000Z'].map((occurredAt) => ({
    ...{ sessionToken: 'ws_years', eventType: 'action', eventData: {} },
    occurredAt,
  }))
  expect(await ingest({ actor: nobody, items, sentAt: '9999-12-31T23:59:59.000Z', now })).toMatchObject({ accepted: 2 })
  const { events } = await read('ws_years')
  expect(events.map((one) => one.occurred_at)).toEqual(['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'])
})

test('the first event of an outside token opens one workshop session, also when many race', async () => {
  const items = [{ sessionToken: 'ws_race', eventType: 'action', eventData: 1 }]
  await Promise.all(Array.from({ length: 20 }, () => ingest({ actor: nobody, items })))
  const { events } = await read('ws_race')
  expect(events).toHaveLength(20)
  expect(new Set(events.map((one) => one.session_id)).size).toBe(1)
})

test('a session may log as fast as its bucket allows, and a key that writes the log is not held back', async () => {
  const items = Array.from({ length: 500 }, (_, n) => ({ sessionToken: 'ws_fast', eventType: 'action', eventData: n }))
  for (let i = 0; i < 4; i++) await ingest({ actor: nobody, items, now })
  await expect(ingest({ actor: nobody, items, now })).rejects.toMatchObject({ code: 'too_many', retryAfter: 3 })
  await ingestOne({ actor: nobody, item: { ...items[0], eventType: 'error' }, now })
  await ingest({ actor: key, items, now })
})

test('any JSON comes back as it went in, after cleaning', async () => {
  const session = await insertSession(
    { personId: null, type: 'workshop', channel: 'workshop', outsideToken: 'ws_any' },
    now,
    db,
  )
  const values = fc.sample(fc.jsonValue(), 2000).map((value) => cleanJson(value))
  const rows = values.map((data) => ({
    sessionId: session?.id ?? '',
    type: 'action',
    source: 'log' as const,
    data,
    occurredAt: now,
  }))
  for (let at = 0; at < rows.length; at += 500) await record(rows.slice(at, at + 500))
  const first = await read('ws_any')
  const second = await readLog({
    actor: key,
    ...logQuery.parse({ sessionToken: 'ws_any', limit: 1000, order: 'asc', cursor: first.nextCursor }),
  })
  expect([...first.events, ...second.events].map((one) => one.event_data)).toEqual(values)
})

test('free data may be 64 deep and no deeper', async () => {
  const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
  const event = (depth: number) => ({ sessionToken: 'ws_deep', eventType: 'action', eventData: nested(depth) })
  expect(await ingest({ actor: nobody, items: [event(64), event(65)] })).toMatchObject({
    accepted: 1,
    rejected: [{ index: 1 }],
  })
})
