import { expect, test } from 'vitest'
import { figureTable } from '@/scripts/bench/measure/figures'
import { figuresOf } from './outcome'

test('a trial that broke off has missed, and says why in a line', () => {
  const [figure] = figuresOf('R1', { brokeOff: 'the app ended with 1:\n  out of memory' })
  expect(figure?.what).toBe('R1: broke off: the app ended with 1: out of memory')
  expect(figureTable(figure ? [figure] : [])).toMatch(/MISSED$/m)
})

test('every figure stands under its row, once', () => {
  const figures = ['R7: runs', 'hashes at once'].map((what) => ({ what, value: 1, unit: '' }))
  expect(figuresOf('R18', { figures }).map(({ what }) => what)).toEqual(['R7: runs', 'R18: hashes at once'])
})
