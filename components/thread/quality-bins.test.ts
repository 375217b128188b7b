import { expect, test } from 'vitest'
import { countFrom, histogramBars, scaleStart } from './quality-bins'

const bins = [
  { from: 0.57, count: 2 },
  { from: 0.58, count: 3 },
  { from: 0.97, count: 10 },
  { from: 1, count: 1 },
]

test('the count at a bar takes in the bar itself', () => {
  expect([0.5, 0.57, 0.58, 0.59, 1].map((quality) => countFrom(bins, quality))).toEqual([16, 16, 14, 11, 1])
})

test('the bars hold every example, the perfect ones in the last', () => {
  const bars = histogramBars(bins, 0.5)
  expect(bars).toHaveLength(25)
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(16)
  expect(bars.filter(({ count }) => count > 0)).toEqual([
    { from: 0.56, count: 2 },
    { from: 0.58, count: 3 },
    { from: 0.96, count: 10 },
    { from: 0.98, count: 1 },
  ])
})

test('the scale begins at a half, or below the worst example', () => {
  expect(scaleStart(bins)).toBe(0.5)
  expect(scaleStart([])).toBe(0.5)
  expect(scaleStart([...bins, { from: 0.31, count: 1 }])).toBe(0.3)
})
