import { beforeEach, expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { readLog } from '@/lib/log/query'
import { logQuery } from '@/lib/log/schema'
import { program } from '@/lib/people/member.fixture'
import { insertSession } from '@/lib/sessions/open'
import { decodePosition, type Position } from './position'
import { record } from './record'
import { presentEnd, readOn, tail } from './tail'

let sessionId: string
// Who writes into the same session waits for its tally; into another one, for nobody.
let otherId: string
let type: string

const workshop = () => insertSession({ personId: null, type: 'workshop', channel: 'workshop' }, new Date(), db)

beforeEach(async () => {
  sessionId = (await workshop())?.id ?? ''
  otherId = (await workshop())?.id ?? ''
  type = `of ${sessionId}`
})

const row = (n: number, session = sessionId) => ({
  sessionId: session,
  type,
  source: 'log' as const,
  data: { n },
  occurredAt: new Date(),
})

/** Writes a row in a transaction that stays open. @returns a function that commits it. */
async function writeAndHold(event: ReturnType<typeof row>): Promise<() => Promise<void>> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let transaction: Promise<void> | undefined
  await new Promise<void>((written) => {
    transaction = db.transaction(async (tx) => {
      await record([event], tx)
      written()
      await held
    })
  })
  return async () => {
    release()
    await transaction
  }
}

const numbers = (items: { row: { data: unknown } }[]) => items.map((item) => (item.row.data as { n?: number }).n)

// Whoever writes elsewhere in the same database server holds the tail back meanwhile: asked until it is there.
const numbersAfter = async (place: Position) => numbers((await readOn(place, undefined)).items)

test('a row that commits after a later one is not passed over', async () => {
  const from = await presentEnd()
  const commit = await writeAndHold(row(1))
  await record([row(2, otherId)])
  const early = await readOn(from, undefined)
  expect(early.items).toEqual([])
  await commit()
  await expect.poll(() => numbersAfter(early.next)).toEqual([1, 2])
})

test('a page and the tail from its liveCursor share all rows and repeat none, whatever was in flight', async () => {
  const actor = await program('log:read')
  const commit = await writeAndHold(row(1))
  await record([row(2, otherId)])
  const page = await readLog({ actor, ...logQuery.parse({ eventType: type }) })
  expect(page.events.map((event) => (event.event_data as { n: number }).n)).toEqual([2])
  await commit()
  await record([row(3)])
  await expect.poll(() => numbersAfter(decodePosition(page.liveCursor))).toEqual([1, 3])
})

test('the tail delivers every row of concurrent writers once and in order', async () => {
  const from = await presentEnd()
  const stop = new AbortController()
  const seen: number[] = []
  const places: string[] = []
  const total = 600
  const reading = (async () => {
    for await (const items of tail({ from, filter: undefined, sessionId, signal: stop.signal })) {
      for (const item of items) {
        const n = (item.row.data as { n?: number }).n
        if (n === undefined) continue
        seen.push(n)
        places.push(`${item.row.txid.padStart(20, '0')}.${String(item.row.id).padStart(20, '0')}`)
      }
      if (seen.length >= total) stop.abort()
    }
  })()
  const writers = Array.from({ length: 12 }, async (_, writer) => {
    for (let i = 0; i < total / 12; i++) await record([row(writer * 1000 + i)])
  })
  await Promise.all(writers)
  await reading
  expect(new Set(seen).size).toBe(total)
  expect(places).toEqual([...places].sort())
})

test('reading on is found by index', async () => {
  await sql`
    insert into events (session_id, type, source, data, occurred_at)
    select ${sessionId}, 'action', 'log', '{}', now() from generate_series(1, 20000)`
  await sql`analyze events`
  const plan = await sql`
    explain select * from events
    where (txid, id) > ('5'::xid8, 0::bigint) and txid < pg_snapshot_xmin(log_snapshot())
    order by txid, id limit 500`
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('events_server_order')
})
