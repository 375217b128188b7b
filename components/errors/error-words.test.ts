import { expect, test } from 'vitest'
import { errorTitle } from '@/components/thread/error-title'
import { startOfPeriod } from './error-filters'
import { firstSeen, stateWords, stepWords } from './error-words'

test('placeholders are read as gaps, and an error without words by its type', () => {
  expect(errorTitle({ message: 'Key <text> refused by <url>', error_type: 'x' })).toBe('Key … refused by …')
  expect(errorTitle({ message: '', error_type: 'timeout' })).toBe('timeout')
})

test('a known error with a fix says so', () => {
  expect(stateWords({ state: 'known', fix: 'Restart.' }).words).toBe('Known, has a fix')
  expect(stateWords({ state: 'came_back', fix: 'Restart.' }).words).toBe('Came back')
})

test('steps count from one for people', () => {
  expect(stepWords({ index: 2, name: null })).toBe('Step 3')
  expect(stepWords(null)).toBe('Any step')
})

test('what was first seen today tells the clock, the rest the day', () => {
  const now = Date.parse('2026-11-20T14:32:00.000Z')
  expect(firstSeen('2026-11-20T09:12:00.000Z', now, 'UTC')).toBe('09:12')
  expect(firstSeen('2026-11-06T09:12:00.000Z', now, 'UTC')).toBe('6 Nov')
})

test('seven days are today and the six before it', () => {
  const now = new Date(2026, 10, 20, 14, 32)
  expect(new Date(startOfPeriod('week', now.getTime()))).toEqual(new Date(2026, 10, 14))
})
