import { expect, test } from 'vitest'
import type { PersonTimelineItem } from '@/lib/journal/schema'
import { byDay, dayName, longDate } from './day-words'
import { entryFile, entryFileName } from './entry-file'
import { readingWords, toneOf } from './reading-words'
import { blankPage } from './save-queue'
import { filterOf, noFilters } from './timeline-filters'

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

test('a reading is told where words tell it', () => {
  expect([0.7, 0.3, 0, -0.3, -0.9].map(toneOf)).toEqual(['bright', 'hopeful', 'even', 'low', 'heavy'])
  const none = { status: 'completed', chunks: 1, sentiment: 0, emotions: {}, emotion: null, telling: [] } as const
  expect(readingWords({ ...none, emotions: null, telling: null })).toBeNull()
  const read = readingWords({
    ...none,
    sentiment: 0.4,
    emotions: { joy: 0.5, trust: 0.3, fear: 0.1, anger: 0, anticipation: 0, disgust: 0, sadness: 0, surprise: 0.1 },
    emotion: { label: 'joy', confidence: 0.6 },
    telling: [
      { word: 'friend', worth: 0.5 },
      { word: 'friend', worth: 0.5 },
    ],
  })
  expect(read).toEqual({ tone: 'hopeful', emotions: ['joy', 'trust'], telling: ['friend'] })
})

test('an entry becomes a file with a plain name', () => {
  const draft = { ...blankPage().draft, title: 'Rain: or/not?', content: 'It rained.\n' }
  expect(entryFileName('md', draft, '2026-11-20')).toBe('Rain ornot.md')
  expect(entryFileName('json', blankPage().draft, '2026-11-20')).toBe('entry-2026-11-20.json')
  expect(entryFile('md', draft, undefined, 'Friday 20 November')).toBe(
    '# Rain: or/not?\n\n*Friday 20 November*\n\nIt rained.\n',
  )
  expect(JSON.parse(entryFile('json', draft, undefined, ''))).toMatchObject({ title: 'Rain: or/not?', theme: null })
})

test('filters of an address are sent where they mean something', () => {
  expect(filterOf({ ...noFilters, q: 'a', topic: 'x', from: 'soon' })).toEqual({})
  expect(filterOf({ ...noFilters, show: 'talks', q: ' lake ' })).toMatchObject({ private: true, q: 'lake' })
})
