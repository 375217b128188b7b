import { expect, test } from 'vitest'
import { sayBytes, saySpan } from './say'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [13_596_351, '13.6 MB'],
  [123_456_789, '123 MB'],
  [2_400_000_000_000, '2.4 TB'],
  [-1_200_000, '-1.2 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sayBytes(bytes)).toBe(words)
})

test.each([
  [4.4, '4 s'],
  [61, '1 min'],
  [3600, '1 h'],
  [4320, '1 h 12 min'],
  [260_000, '3 d'],
])('%d seconds are %s', (seconds, words) => {
  expect(saySpan(seconds)).toBe(words)
})
