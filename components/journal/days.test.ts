import { expect, test } from 'vitest'
import type { PersonTimelineItem } from '@/lib/journal/schema'
import { byDay, dayName, longDate } from './days'

const now = Date.parse('2026-11-20T20:00:00Z')
const kathmandu = 'Asia/Kathmandu'

test('days are called as one calls them where one is', () => {
  // 20:00 UTC is past midnight there.
  expect(dayName('2026-11-21', now, kathmandu, 'en')).toEqual({ name: 'today' })
  expect(dayName('2026-11-20', now, kathmandu, 'en')).toEqual({ name: 'yesterday' })
  expect(dayName('2026-11-18', now, kathmandu, 'de')).toEqual({ name: 'day', words: 'Mittwoch' })
  expect(dayName('2026-10-01', now, kathmandu, 'en')).toEqual({ name: 'day', words: 'Thursday 1 October' })
  expect(longDate('2025-11-20T07:40:00Z', now, 'UTC', 'de')).toBe('Donnerstag, 20. November 2025')
})

test('what began on one day stands together', () => {
  const at = (time: string) => ({ id: time, at: time }) as PersonTimelineItem
  const days = byDay([at('2026-11-20T19:00:00Z'), at('2026-11-20T18:20:00Z'), at('2026-11-20T18:10:00Z')], kathmandu)
  expect(days.map(({ day, items }) => [day, items.length])).toEqual([
    ['2026-11-21', 2],
    ['2026-11-20', 1],
  ])
})
