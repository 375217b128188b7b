import { expect, test } from 'vitest'
import { personName, sessionName } from '@/components/thread/session-name'
import { briefly } from '@/components/ui/briefly'
import type { SessionListItem } from '@/lib/sessions/schema'
import { holdOrder } from './hold-order'
import { logFileUrl, whoIsMeant, wholeLog } from './log-export'
import { placeWords } from './place-words'
import { drawnThread } from './thread-marks'

const now = Date.UTC(2026, 10, 20, 13, 30)
const since = new Date(now - 13 * 60_000).toISOString()
const times = { created_at: new Date(now - 42 * 60_000).toISOString(), last_activity_at: since, ended_at: null }
const words = (place: SessionListItem['place'], rest: Partial<SessionListItem> = {}) =>
  placeWords({ place, type: 'workshop', state: 'live', ...times, ...rest }, now)
const step = { kind: 'step' as const, name: 'Provision services', index: 3, of: 7, since, stuckSince: null }

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
  expect(words(step)).toEqual({ title: 'Provision services', note: '4 of 7, 13 min here' })
  expect(words({ ...step, of: null }).note).toBe('step 4, 13 min here')
  expect(words({ ...step, name: null, index: 0, of: null })).toEqual({ title: 'Step 1', note: '13 min here' })
  expect(words(step, { state: 'idle' }).note).toBe('4 of 7')
  expect(words(step, { state: 'idle', place: { ...step, name: null, index: null } })).toEqual({
    title: 'A step',
    note: 'where it ended',
  })
})

test('of a session that is over all its time is told', () => {
  const ended_at = new Date(Date.parse(times.created_at) + 42 * 60_000).toISOString()
  expect(words({ ...step, name: 'Wrap up', index: 6 }, { state: 'done', ended_at }).note).toBe('7 of 7, 42 min')
})

test('whoever makes no step forward for eight minutes after an error is stuck, while they are there', () => {
  const stuckSince = (minutes: number) => ({ ...step, stuckSince: new Date(now - minutes * 60_000).toISOString() })
  expect(words(stuckSince(9), { state: 'help' }).note).toBe('4 of 7, stuck for 9 min')
  expect(words(stuckSince(7)).note).toBe('4 of 7, 13 min here')
  expect(words(stuckSince(9), { state: 'idle' }).note).toBe('4 of 7')
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

test('a search is for somebody when it is a whole token, id or e-mail of theirs', () => {
  const items = [{ token: 'ws_1', session_id: 'x', student_email: 'priya@example.com' }] as SessionListItem[]
  expect(whoIsMeant(' ws_1 ', items)).toBe('ws_1')
  expect(whoIsMeant('ws', items)).toBe('')
  expect(whoIsMeant('', [{ ...items[0], student_email: null } as SessionListItem])).toBe('')
})

test('what is exported is asked for in the words of the log', () => {
  const url = (choice: Partial<typeof wholeLog>, format: 'json' | 'csv' = 'csv') =>
    logFileUrl({ ...wholeLog, ...choice }, format, undefined)
  expect(url({})).toBe('/api/session-log?format=csv&order=asc')
  expect(url({ who: 'a@b.example', eventType: 'error' })).toContain('&studentEmail=a%40b.example&eventType=error')
  expect(url({ who: 'ws_1', everything: true }, 'json')).toContain('&sessionToken=ws_1&source=all&all=true')
})

test('short stays stay visible and diamonds do not cover each other', () => {
  const thread = drawnThread({
    segments: [
      { channel: 'kiosk', span: 0 },
      { channel: 'website', span: 1000 },
    ],
    errors: [0.5, 0.1, 0.12],
    notes: [],
  })
  expect(thread.segments[0]?.span).toBe(40)
  expect(thread.errors).toEqual([0.1, 0.5])
})
