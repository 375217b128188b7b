import { expect, test } from 'vitest'
import { placeOf, threadOf } from './list-item'
import type { SessionRow } from './view'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 13, minute))

test('a thread has a segment for each stay, as long as the stay was', () => {
  const session = { channel: 'kiosk' as const, createdAt: at(0), lastActivityAt: at(10), endedAt: null }
  const moves = [
    { channel: 'website' as const, at: '2026-11-20T13:00:00+00:00' },
    { channel: 'kiosk' as const, at: '2026-11-20T13:04:00+00:00' },
  ]
  const { segments } = threadOf(session, moves, [])
  expect(segments).toEqual([
    { channel: 'website', span: 4 * 60_000 },
    { channel: 'kiosk', span: 6 * 60_000 },
  ])
})

test('a conversation that joined on the same surface is no move', () => {
  const session = { channel: 'kiosk' as const, createdAt: at(0), lastActivityAt: at(10), endedAt: null }
  const stay = (minute: number) => ({ channel: 'kiosk' as const, at: at(minute).toISOString() })
  expect(threadOf(session, [stay(0), stay(4)], []).segments).toEqual([{ channel: 'kiosk', span: 10 * 60_000 }])
})

test('a thread without a move is one stay, and ends where the session ended', () => {
  const session = { channel: 'kiosk' as const, createdAt: at(0), lastActivityAt: at(10), endedAt: at(20) }
  expect(threadOf(session, [], []).segments).toEqual([{ channel: 'kiosk', span: 20 * 60_000 }])
})

test('errors lie on the thread, those after the last sign at its very end', () => {
  const session = { channel: 'kiosk' as const, createdAt: at(0), lastActivityAt: at(10), endedAt: null }
  expect(threadOf(session, [], [1, 24, 49, 48]).errors).toEqual([0.5 / 48, 23.5 / 48, 47.5 / 48])
})

const session = { type: 'visit', goal: null, data: { cart: [] } } as unknown as SessionRow
const empty = { session, step: null, stepAt: null, interactions: 0, messages: 0 }

test.each(['inner_voice', 'reflection_buddy'] as const)('of %s nothing is told but that it is private', (type) => {
  const step = { toStepName: 'My divorce', to: 2 }
  const place = placeOf({ ...empty, session: { ...session, type }, step, stepAt: at(1), messages: 4 })
  expect(place).toEqual({ kind: 'private' })
})

test('the step is the one the last navigation led to, by number, by name or by both', () => {
  const place = (step: unknown) => placeOf({ ...empty, step, stepAt: at(1) })
  const since = at(1).toISOString()
  expect(place({ from: 0, to: 1, toStepName: 'Plan' })).toEqual({ kind: 'step', name: 'Plan', index: 1, since })
  expect(place({ from: '/a', to: '/b' })).toEqual({ kind: 'step', name: '/b', index: null, since })
  expect(place({ to: 3 })).toEqual({ kind: 'step', name: null, index: 3, since })
  expect(place('free')).toEqual({ kind: 'step', name: null, index: null, since })
})

test('a basket counts its pieces, and comes before the talk', () => {
  const cart = [
    { sku: 'A', quantity: 2 },
    { sku: 'B', quantity: 1 },
  ]
  const filled = { ...session, data: { ...session.data, cart } }
  expect(placeOf({ ...empty, session: filled, messages: 5 })).toEqual({ kind: 'basket', items: 3 })
  expect(placeOf({ ...empty, messages: 5 })).toEqual({ kind: 'chat', messages: 5 })
})
