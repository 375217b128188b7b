import { expect, test } from 'vitest'
import { backOff, toldToWait } from './wait'

test('waiting doubles to a minute, half of it by chance', () => {
  expect([1, 2, 3, 7, 50].map((failures) => backOff(failures, 1))).toEqual([1000, 2000, 4000, 60_000, 60_000])
  expect(backOff(3, 0)).toBe(2000)
})

test('Retry-After is read as seconds or as a date, an hour at most', () => {
  const now = Date.parse('2026-11-20T10:00:00Z')
  expect(toldToWait('3', now)).toBe(3000)
  expect(toldToWait('Fri, 20 Nov 2026 10:00:05 GMT', now)).toBe(5000)
  for (const nothing of [null, '', 'soon', '0', 'Fri, 20 Nov 2026 09:00:00 GMT'])
    expect(toldToWait(nothing, now)).toBe(0)
  expect(toldToWait('99999999', now)).toBe(3_600_000)
})
