import { expect, test } from 'vitest'
import { partOf, rangeOf } from './bins'

const start = Date.UTC(2026, 10, 20, 13, 0)

test('a part survives the way into the address and back, and an open end stays open', () => {
  const span = { start, end: start + 1_000_003, count: 168 }
  for (const range of [
    { from: 0, to: 168 },
    { from: 0, to: 1 },
    { from: 74, to: 168 },
    { from: 33, to: 97 },
  ]) {
    expect(rangeOf(partOf(range, span), span)).toEqual(range)
  }
  expect(partOf({ from: 0, to: 168 }, span)).toEqual({ from: null, to: null })
})
