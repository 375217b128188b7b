import { expect, test } from 'vitest'
import { inTime, progressLine } from './progress-words'

test('a line tells how much is done, how fast, and how long it will take', () => {
  const so = { what: 'Sessions', done: 250, total: 1000, ms: 10_000, more: ' (25,000 events)' }
  expect(progressLine({ ...so, bar: false })).toBe('Sessions 250 of 1,000 (25,000 events), 25 a second, 30 s left')
  expect(progressLine({ ...so, bar: true, more: '' })).toBe(
    `Sessions ${'━'.repeat(7)}${'─'.repeat(21)} 250 of 1,000, 25 a second, 30 s left`,
  )
  expect(progressLine({ ...so, done: 0, ms: 0, bar: false, more: '' })).toBe('Sessions 0 of 1,000')
  expect(progressLine({ ...so, done: 1000, bar: false, more: '' })).toBe('Sessions 1,000 of 1,000, 100 a second')
})

test.each([
  [400, '1 s'],
  [59_000, '59 s'],
  [200_000, '3 min'],
  [7_500_000, '2 h 5 min'],
])('%d ms are %s', (ms, words) => {
  expect(inTime(ms)).toBe(words)
})
