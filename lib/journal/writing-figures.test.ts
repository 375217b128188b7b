import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './calendar'
import { streaksOf, writingFigures } from './writing-figures'

const today = '2026-11-20'
const ago = (...days: number[]) => days.map((day) => addDays(today, -day))

test.each([
  ['nothing', [], 0, 0],
  ['today', ago(0), 1, 1],
  ['yesterday, as today is not over', ago(2, 1), 2, 2],
  ['the day before that is over', ago(3, 2), 0, 2],
  ['a longer one before', ago(9, 8, 7, 6, 1, 0), 2, 4],
  ['over the days when clocks change', ['2026-03-28', '2026-03-29', '2026-03-30'], 0, 3],
])('streaks: %s', (_, days, current, longest) => {
  expect(streaksOf(days, today)).toEqual({ current, longest })
})

test('streaks are what counting day by day gives', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), (numbers) => {
      const written = new Set(numbers)
      const days = [...written].sort((a, b) => b - a).flatMap((day) => ago(day))
      let longest = 0
      for (let day = 0, length = 0; day <= 60; day++) {
        length = written.has(day) ? length + 1 : 0
        longest = Math.max(longest, length)
      }
      let current = 0
      for (let day = written.has(0) ? 0 : 1; written.has(day); day++) current += 1
      expect(streaksOf(days, today)).toEqual({ current, longest })
    }),
  )
})

test('figures of nothing are zeros, and of something what it adds up to', () => {
  expect(writingFigures([], today)).toMatchObject({ entries: 0, average_words: 0, first_at: null, by_month: [] })
  const row = { first_at: '2026-10-31T07:00:00.000Z', last_at: '2026-10-31T07:30:00.000Z' }
  const rows = [
    { ...row, at: '2026-10-31 08', entries: 2, words: 301, longest: 300 },
    { ...row, at: '2026-11-01 23', entries: 1, words: 99, longest: 99 },
  ]
  const figures = writingFigures(rows, '2026-11-02')
  expect(figures).toMatchObject({ entries: 3, words: 400, average_words: 133, longest_words: 300, days_written: 2 })
  expect(figures).toMatchObject({ current_streak: 2, longest_streak: 2, by_weekday: [0, 0, 0, 0, 0, 2, 1] })
  expect([figures.by_hour[8], figures.by_hour[23]]).toEqual([2, 1])
  expect(figures.by_month).toEqual([
    { month: '2026-10', entries: 2, words: 301 },
    { month: '2026-11', entries: 1, words: 99 },
  ])
})
