import { expect, test } from 'vitest'
import type { TimelineRows } from '@/lib/log/client'
import { madeEntry } from './made-entry'
import { openWindow, withArrived, withNewer, withOlder } from './row-window'

const entry = (id: number, second = id) => madeEntry(id, second, 'action', { n: id })
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => entry(from + index))
const page = (entries: ReturnType<typeof entry>[], older = false, newer = false): TimelineRows => ({
  items: entries.map((one) => ({ ...one, fingerprint: null })),
  messages: [],
  older,
  newer,
  liveCursor: '',
})
const ids = ({ entries }: { entries: { event_id: number }[] }) => entries.map((one) => one.event_id)

test('each row is held once, in the order in which things happened, whichever way it came', () => {
  const first = openWindow(page(range(10, 12), true), [entry(12), entry(13)])
  expect(ids(first)).toEqual([10, 11, 12, 13])
  const grown = withOlder(first, page(range(7, 10), false), [entry(9), entry(14)])
  expect(ids(grown)).toEqual([7, 8, 9, 10, 11, 12, 13, 14])
  expect(grown.older).toBe(false)
  const late = withArrived(grown, [entry(20, 8), entry(14)], 'newest')
  expect(ids(late)).toEqual([7, 8, 20, 9, 10, 11, 12, 13, 14])
})

test('what lies beyond an end that goes on waits on the server', () => {
  const middle = openWindow(page(range(10, 12), true, true))
  expect(ids(withArrived(middle, [entry(3), entry(11), entry(30)], 'newest'))).toEqual([10, 11, 12])
  expect(ids(withNewer(middle, page(range(13, 14)), [entry(15)]))).toEqual([10, 11, 12, 13, 14, 15])
  const empty = openWindow(page([]))
  expect(ids(withArrived(empty, [entry(2), entry(1)], 'newest'))).toEqual([1, 2])
})

test('no more than 3000 rows are held, and the end that is looked at stays', () => {
  const full = openWindow(page(range(1, 3000)))
  const following = withArrived(full, range(3001, 3010), 'newest')
  expect([following.entries.length, ids(following)[0], ids(following).at(-1)]).toEqual([3000, 11, 3010])
  expect([following.older, following.newer]).toEqual([true, false])
  const reading = withArrived(full, range(3001, 3010), 'oldest')
  expect([ids(reading)[0], ids(reading).at(-1), reading.newer]).toEqual([1, 3000, true])
  expect(ids(withArrived(reading, [entry(3011)], 'oldest')).at(-1)).toBe(3000)
})
