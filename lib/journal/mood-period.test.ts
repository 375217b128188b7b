import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, weekdayOf, weekOf } from './calendar'
import { averageOf, becauseOf, moodOver, movingAverages } from './mood-period'
import type { Piece } from './mood-pieces'

const piece = (day: string, mood: number, more: Partial<Piece> = {}): Piece => ({
  day,
  hour: 7,
  weekday: weekdayOf(day),
  talk: null,
  words: 10,
  topic: null,
  telling: [],
  evidence: { weight: 1, sum: mood },
  ...more,
})

test('days of the calendar', () => {
  expect(weekdayOf('1970-01-01')).toBe(4)
  expect(weekdayOf('2026-11-20')).toBe(5)
  expect(weekOf('2026-11-20')).toBe('2026-11-16')
  expect(weekOf('2027-01-01')).toBe('2026-12-28')
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      const date = addDays('2026-11-20', days)
      expect(daysBetween('2026-11-20', date)).toBe(days)
      expect(weekdayOf(date)).toBe(((new Date(date).getUTCDay() + 6) % 7) + 1)
    }),
  )
})

test('a moving average looks back seven calendar days, whichever of them have anything', () => {
  const known = fc.record({
    mood: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
    confidence: fc.double({ min: 0.01, max: 1, noNaN: true }),
    gap: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(known), (all) => {
      let date = '2026-03-20'
      const days = all.map(({ gap, ...day }) => {
        date = addDays(date, gap)
        return { ...day, date }
      })
      const expected = days.map((day) =>
        averageOf(days.filter((one) => one.date <= day.date && one.date > addDays(day.date, -7))),
      )
      expect(movingAverages(days)).toEqual(expected)
    }),
  )
})

test('the period is told by its days; what lies before counts in the moving average alone', () => {
  const pieces = [
    piece('2026-11-09', -1),
    piece('2026-11-12', -1),
    piece('2026-11-13', -0.5),
    piece('2026-11-17', 0.5, { talk: 'a', words: 0 }),
    piece('2026-11-17', 1, { topic: { id: 'x', name: 'lake' } }),
  ]
  const told = moodOver(pieces, { to: '2026-11-19', days: 10, own: true })
  expect(told).toMatchObject({ from: '2026-11-10', to: '2026-11-19' })
  expect(told.items.map(({ date, mood, moving_average }) => [date, mood, moving_average])).toEqual([
    ['2026-11-12', -1, -1],
    ['2026-11-13', -0.5, -0.833],
    ['2026-11-17', 0.75, -0.15],
  ])
  expect(told.items[2]).toMatchObject({ entries: 1, messages: 1, talks: 1, confidence: 0.667 })
  expect(told.trend).toBe(1.5)
  expect(told.average).toBe(-0.15)
  expect(told.basis).toEqual({ entries: 3, messages: 1, talks: 1, days: 3 })
  expect(told.by_topic).toEqual([
    { topic_id: 'x', name: 'lake', mood: 1, confidence: 0.5, entries: 1, messages: 0, talks: 0 },
  ])
  expect(told.by_weekday?.map(({ entries }) => entries)).toEqual([0, 1, 0, 1, 1, 0, 0])
  expect(told.by_hour?.[7]).toMatchObject({ entries: 3, messages: 1 })
  expect(moodOver(pieces, { to: '2026-11-19', days: 3, own: true }).trend).toBeNull()
  expect(moodOver([], { to: '2026-11-19', days: 3, own: true })).toMatchObject({
    items: [],
    average: null,
    finding: null,
  })
})

test('what led to a mood are the words that pull its way, the same word once', () => {
  const told = (...telling: [string, number][]) => ({ telling: telling.map(([word, worth]) => ({ word, worth })) })
  const pieces = [
    piece('2026-11-12', 1, told(['lake', 1.2], ['tired', -2.5], ['calm', 1])),
    piece('2026-11-12', 1, told(['lake', 1.2], ['kind', 1.8], ['sun', 0.4])),
  ]
  expect(becauseOf(pieces, 0.4)).toEqual([
    { word: 'lake', worth: 2.4 },
    { word: 'kind', worth: 1.8 },
    { word: 'calm', worth: 1 },
  ])
  expect(becauseOf(pieces, -0.1)).toEqual([{ word: 'tired', worth: -2.5 }])
  expect(becauseOf(pieces, null)).toEqual([])
})

test('others are told numbers and no words', () => {
  const pieces = [piece('2026-11-18', 1, { topic: { id: 'x', name: 'lake' }, telling: [{ word: 'calm', worth: 1 }] })]
  const told = moodOver(pieces, { to: '2026-11-19', days: 10, own: false })
  expect(JSON.stringify(told)).not.toMatch(/lake|calm|because|by_|finding/)
  expect(told.items).toHaveLength(1)
})
