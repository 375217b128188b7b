import { expect, test } from 'vitest'
import { sayDuration } from './duration'

test('a length of time is said in the unit it is felt in', () => {
  const said = [0, 16, 999, 1000, 2240, 9949, 9950, 48_400, 59_400, 59_600, 240_000, 3_600_000, 4_320_000, 259_200_000]
  expect(said.map(sayDuration)).toEqual([
    '0 ms',
    '16 ms',
    '999 ms',
    '1.0 s',
    '2.2 s',
    '9.9 s',
    '10 s',
    '48 s',
    '59 s',
    '1 min',
    '4 min',
    '1 h',
    '1 h 12 min',
    '3 d',
  ])
  expect(sayDuration(-5)).toBe('0 ms')
  expect(sayDuration(999.7)).toBe('1.0 s')
})
