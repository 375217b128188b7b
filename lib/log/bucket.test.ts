import { expect, test } from 'vitest'
import { createBuckets } from './bucket'

test('a burst passes, then as many a second as told, and the wait is named', () => {
  const buckets = createBuckets(10, 30)
  expect(buckets.take('a', 30, 0)).toBe(0)
  expect(buckets.take('a', 5, 0)).toBe(1)
  expect(buckets.take('a', 5, 500)).toBe(0)
  expect(buckets.take('a', 1, 500)).toBe(1)
  expect(buckets.take('b', 30, 500)).toBe(0)
})

test('a full bucket lets one batch through that is larger than itself', () => {
  const buckets = createBuckets(10, 30)
  expect(buckets.take('a', 500, 0)).toBe(0)
  expect(buckets.take('a', 1, 50)).toBe(1)
})

test('a clock that steps back takes nothing away', () => {
  const buckets = createBuckets(10, 30)
  expect(buckets.take('a', 10, 5000)).toBe(0)
  expect(buckets.take('a', 10, 0)).toBe(0)
})
