import { expect, test } from 'vitest'
import { personName, sessionName } from '@/components/thread/session-name'
import { briefly } from '@/components/ui/briefly'
import type { SessionListItem } from '@/lib/sessions/schema'
import { holdOrder } from './hold-order'
import { placeWords } from './place-words'
import { drawnThread } from './thread-marks'

const now = Date.UTC(2026, 10, 20, 13, 30)
const since = new Date(now - 13 * 60_000).toISOString()
const words = (place: SessionListItem['place'], rest: Partial<SessionListItem> = {}) =>
  placeWords({ place, type: 'workshop', state: 'live', ...rest }, now)

test('a stretch of time in few words', () => {
  expect([9_400, 131_000, 13 * 60_000, 3_600_000, 11_100_000, 187_200_000].map(briefly)).toEqual([
    '9 s',
    '2 min 11 s',
    '13 min',
    '1 h',
    '3 h 5 min',
    '2 d 4 h',
  ])
})

test('steps are named, numbered from one, and timed while somebody is on them', () => {
  expect(words({ kind: 'step', name: 'Provision services', index: 3, since })).toEqual({
    title: 'Provision services',
    note: 'step 4, 13 min here',
  })
  expect(words({ kind: 'step', name: null, index: 0, since })).toEqual({ title: 'Step 1', note: '13 min here' })
  expect(words({ kind: 'step', name: 'Wrap up', index: 6, since }, { state: 'done' }).note).toBe('step 7')
  expect(words({ kind: 'step', name: null, index: null, since }, { state: 'done' })).toEqual({
    title: 'A step',
    note: 'where it ended',
  })
})

test('other places', () => {
  expect(words({ kind: 'private' })).toEqual({ title: 'Companion', note: 'private, words are hidden' })
  expect(words({ kind: 'basket', items: 1 })).toEqual({ title: 'Basket', note: '1 item' })
  expect(words({ kind: 'journey', goal: null, interactions: 132 })).toEqual({
    title: 'Journey',
    note: '132 interactions',
  })
  expect(words({ kind: 'chat', messages: 0 }, { type: 'visit' }).title).toBe('Looking around')
})

test('people and sessions are named, ids shortened', () => {
  expect(personName({ name: null, phone: null, type: 'visit' })).toBe('Guest')
  expect(personName({ name: null, phone: '+919876543210', type: 'visit' })).toBe('+919876543210')
  const session_id = '0199a1b2-0000-7000-8000-0123456789ab'
  expect(sessionName({ session_id, token: session_id })).toBe('456789ab')
  expect(sessionName({ session_id, token: 'ws_7f3kq92m' })).toBe('ws_7f3kq92m')
})

test('a held list keeps its places, takes in what changed, lets new rows wait and appends older ones', () => {
  const rows = [
    { id: 'new', n: 0 },
    { id: 'b', n: 2 },
    { id: 'a', n: 1 },
  ]
  const hold = (all: typeof rows) => holdOrder(['a', 'gone', 'b'], all, (row) => row.id).map((row) => row.n)
  expect(hold(rows)).toEqual([1, 2])
  expect(hold([...rows, { id: 'older', n: 3 }])).toEqual([1, 2, 3])
})

test('short stays stay visible and diamonds do not cover each other', () => {
  const thread = drawnThread({
    segments: [
      { channel: 'kiosk', span: 0 },
      { channel: 'website', span: 1000 },
    ],
    errors: [0.5, 0.1, 0.12],
  })
  expect(thread.segments[0]?.span).toBe(40)
  expect(thread.errors).toEqual([0.1, 0.5])
})
