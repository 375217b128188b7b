import { expect, test } from 'vitest'
import type { Interaction } from '@/extension/shared/interaction'
import { cutBatch } from './queue'

const step = (seq: number, value = ''): Interaction => ({
  id: `i${seq}`,
  seq,
  type: 'input',
  url: 'https://shop.example/',
  title: 'Shop',
  occurredAt: '2026-01-01T00:00:00.000Z',
  value,
})

test('a batch is at most a hundred steps and 200 KB, and never empty while something waits', () => {
  expect(cutBatch(Array.from({ length: 130 }, (_, seq) => step(seq)))).toHaveLength(100)
  expect(cutBatch(Array.from({ length: 50 }, (_, seq) => step(seq, 'x'.repeat(9_900))))).toHaveLength(19)
  expect(cutBatch([step(1, 'x'.repeat(300_000)), step(2)])).toHaveLength(1)
  expect(cutBatch([])).toEqual([])
})
