import { expect, test } from 'vitest'
import type { MoodDay } from '@/lib/journal/mood-schema'
import { chartPoints, extremesOf } from './chart-points'
import { dateOfNumber, dayNumber } from './dates'

const day = (date: string, mood: number | null, confidence = 0.5, word?: string): MoodDay => ({
  date,
  mood,
  confidence,
  entries: 1,
  messages: 0,
  talks: 0,
  moving_average: mood,
  because: word ? [{ word, worth: 1 }] : [],
})

test('days lie where the calendar has them, those of which nothing is known nowhere', () => {
  const days = [day('2026-11-07', -1), day('2026-11-10', null), day('2026-11-20', 1, 0.5, 'lake')]
  const points = chartPoints(days, { from: '2026-11-07', to: '2026-11-20' })
  expect(points.map(({ x, y, word }) => [x, y, word])).toEqual([
    [0, 92, null],
    [100, 8, 'lake'],
  ])
})

test('a long period is drawn by weeks, each the mean of its days by what is known of them', () => {
  const days = [day('2026-11-15', 1), day('2026-11-16', -1, 0.6, 'tired'), day('2026-11-20', 0.5, 0.2)]
  const points = chartPoints(days, { from: '2026-01-01', to: '2026-11-20' })
  expect(points.map(({ from, to }) => [from, to])).toEqual([
    ['2026-11-09', '2026-11-15'],
    ['2026-11-16', '2026-11-20'],
  ])
  expect(points[1]).toMatchObject({ mood: -0.625, entries: 2, word: 'tired' })
  expect(points[1]?.confidence).toBeGreaterThan(0.6)
})

test('of few days, and of days that are all alike, none is the heaviest', () => {
  const span = { from: '2026-11-01', to: '2026-11-20' }
  const of = (...moods: number[]) =>
    chartPoints(
      moods.map((mood, index) => day(dateOfNumber(dayNumber(span.from) + index), mood)),
      span,
    )
  expect(extremesOf(of(-1, 1))).toEqual({ lowest: null, highest: null })
  expect(extremesOf(of(0, 0, 0))).toEqual({ lowest: null, highest: null })
  expect(extremesOf(of(0, -0.4, 0.7))).toMatchObject({ lowest: { mood: -0.4 }, highest: { mood: 0.7 } })
})
