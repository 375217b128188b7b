import { expect, test } from 'vitest'
import { threadOf } from './thread'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 13, minute))

test('a thread has a segment for each stay, as long as the stay was', () => {
  const session = { channel: 'kiosk' as const, createdAt: at(0), lastActivityAt: at(10), endedAt: null }
  const moves = [
    { from: null, channel: 'website' as const, at: '2026-11-20T13:00:00+00:00' },
    { from: 'website' as const, channel: 'kiosk' as const, at: '2026-11-20T13:04:00+00:00' },
  ]
  const { segments } = threadOf(session, { moves, brokeAt: [] })
  expect(segments).toEqual([
    { channel: 'website', span: 4 * 60_000 },
    { channel: 'kiosk', span: 6 * 60_000 },
  ])
})

test('a thread of which only the latest moves were read begins where the first of them came from', () => {
  const session = { channel: 'kiosk' as const, createdAt: at(0), lastActivityAt: at(10), endedAt: null }
  const moves = [{ from: 'telegram' as const, channel: 'kiosk' as const, at: at(6).toISOString() }]
  expect(threadOf(session, { moves, brokeAt: [] }).segments).toEqual([
    { channel: 'telegram', span: 6 * 60_000 },
    { channel: 'kiosk', span: 4 * 60_000 },
  ])
})

test('a conversation that joined on the same surface is no move', () => {
  const session = { channel: 'kiosk' as const, createdAt: at(0), lastActivityAt: at(10), endedAt: null }
  const stay = (minute: number) => ({ from: null, channel: 'kiosk' as const, at: at(minute).toISOString() })
  expect(threadOf(session, { moves: [stay(0), stay(4)], brokeAt: [] }).segments).toEqual([
    { channel: 'kiosk', span: 10 * 60_000 },
  ])
})

test('a thread without a move is one stay, and ends where the session ended', () => {
  const session = { channel: 'kiosk' as const, createdAt: at(0), lastActivityAt: at(10), endedAt: at(20) }
  expect(threadOf(session, { moves: [], brokeAt: [] }).segments).toEqual([{ channel: 'kiosk', span: 20 * 60_000 }])
})

test('errors lie on the thread once a place, those after the last sign at its very end', () => {
  const session = { channel: 'kiosk' as const, createdAt: at(0), lastActivityAt: at(10), endedAt: null }
  const brokeAt = [at(11), at(0), at(5), at(5), at(10)].map((time) => time.getTime())
  expect(threadOf(session, { moves: [], brokeAt }).errors).toEqual([0.5 / 48, 24.5 / 48, 47.5 / 48])
})

test('a thread begins with what happened before we heard of it', () => {
  const session = { channel: 'workshop' as const, createdAt: at(10), lastActivityAt: at(10), endedAt: null }
  const moves = [{ from: null, channel: 'workshop' as const, at: at(10).toISOString() }]
  const { segments, errors } = threadOf(session, { moves, brokeAt: [at(2).getTime(), at(6).getTime()] })
  expect(segments).toEqual([{ channel: 'workshop', span: 8 * 60_000 }])
  expect(errors).toEqual([0.5 / 48, 24.5 / 48])
})

test('where help was asked for lies on the thread too', () => {
  const session = { channel: 'kiosk' as const, createdAt: at(0), lastActivityAt: at(10), endedAt: null }
  expect(threadOf(session, { moves: [], brokeAt: [], waits: at(5) }).notes).toEqual([0.5])
  expect(threadOf(session, { moves: [], brokeAt: [], waits: at(11) }).notes).toEqual([1])
})
