import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { presentEnd, readOn } from '@/lib/events/tail'
import type { Actor } from '@/lib/people/actor'
import { program } from '@/lib/people/member.fixture'
import { atFullLength, noteFigure } from '@/tests/figures'
import { ingest } from './ingest'
import { matching, readLog } from './query'
import { logFilter, logQuery } from './schema'

const now = new Date('2026-05-05T12:00:00.000Z')
const decadeMs = 10 * 365 * 86_400_000
const copies = 3
const deliveries = atFullLength(15, 300)

let writer: Actor
let reader: Actor
let runs = 0
let logged = 0

beforeAll(async () => {
  writer = await program('log:write')
  reader = await program('log:read')
})

const offBy = fc.integer({ min: -decadeMs, max: decadeMs })

/** Events whose clocks are off by up to ten years, each three times, in any order, in batches whose own clock is off as well. */
const delivery = fc.array(offBy, { minLength: 1, maxLength: 40 }).chain((offsets) => {
  const events = offsets.map((ms, n) => ({ id: `e-${n}`, ms }))
  const tripled = Array.from({ length: copies }, () => events).flat()
  return fc.record({
    count: fc.constant(events.length),
    arriving: fc.shuffledSubarray(tripled, { minLength: tripled.length, maxLength: tripled.length }),
    size: fc.integer({ min: 1, max: 50 }),
    sentOff: fc.option(offBy, { nil: null }),
  })
})

const iso = (ms: number) => new Date(now.getTime() + ms).toISOString()

test('R29: events off by ten years, shuffled and tripled are stored once, and log and tail keep the order of arrival', async () => {
  await fc.assert(
    fc.asyncProperty(delivery, async ({ count, arriving, size, sentOff }) => {
      runs += 1
      const sessionToken = `ws_order_${runs}`
      const from = await presentEnd()
      let stored = 0
      let duplicates = 0
      for (let at = 0; at < arriving.length; at += size) {
        const items = arriving.slice(at, at + size).map(({ id, ms }) => ({
          sessionToken,
          eventType: 'action',
          eventData: { id },
          eventId: id,
          occurredAt: iso(ms),
        }))
        const sentAt = sentOff === null ? null : iso(sentOff)
        const answer = await ingest({ actor: writer, items, sentAt, now })
        expect(answer.rejected).toEqual([])
        stored += answer.accepted
        duplicates += answer.duplicates
      }
      expect({ stored, duplicates }).toEqual({ stored: count, duplicates: (copies - 1) * count })

      logged += stored
      const arrival = [...new Set(arriving.map(({ id }) => id))]
      const { events } = await readLog({
        actor: reader,
        ...logQuery.parse({ sessionToken, order: 'asc', limit: 1000 }),
      })
      expect(events.map((event) => event.client_event_id)).toEqual(arrival)
      for (const event of events) expect(event.occurred_at <= now.toISOString()).toBe(true)
      // Whoever writes elsewhere in the same database server holds the tail back meanwhile.
      const followed = async () => {
        const { items } = await readOn(from, matching(logFilter.parse({ sessionToken })))
        return items.map(({ row }) => row.clientEventId)
      }
      await expect.poll(followed, { timeout: 20_000 }).toEqual(arrival)
    }),
    { numRuns: deliveries },
  )
  noteFigure({ what: 'deliveries off by ten years, shuffled and tripled', value: runs, unit: '', atLeast: deliveries })
  noteFigure({ what: 'events of them stored once and in order', value: logged, unit: '', atLeast: deliveries })
}, 300_000)
