import { expect, test } from 'vitest'
import { conversationThread } from './mini-conversation'

const time = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute)).toISOString()
const moved = {
  channel: 'kiosk' as const,
  stays: [
    { channel: 'website' as const, at: time(0) },
    { channel: 'kiosk' as const, at: time(10) },
  ],
  last_activity_at: time(15),
}

test('each stay lasts until the next, and the last until it ended', () => {
  expect(conversationThread({ ...moved, is_active: false }, Date.parse(time(59)))).toEqual({
    segments: [
      { channel: 'website', span: 600_000 },
      { channel: 'kiosk', span: 300_000 },
    ],
    end: 'ended',
  })
})

test('a running one reaches to now', () => {
  const { segments, end } = conversationThread({ ...moved, is_active: true }, Date.parse(time(30)))
  expect(segments[1]).toEqual({ channel: 'kiosk', span: 1_200_000 })
  expect(end).toBe('live')
})
