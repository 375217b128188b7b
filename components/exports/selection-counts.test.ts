import { expect, test } from 'vitest'
import { partFrom, sizeWords } from './selection-counts'

test('the parts are the whole, and the bytes go with the lines', () => {
  const some = [
    { from: 0.5, count: 4, held: 1, bytes: 4000 },
    { from: 0.9, count: 6, held: 2, bytes: 8000 },
  ]
  expect(partFrom(some, 0, 'all')).toEqual({ count: 10, held: 3, lines: 10, bytes: 12_000 })
  expect(partFrom(some, 0, 'train')).toMatchObject({ lines: 7, bytes: 8400 })
  expect(partFrom(some, 0.9, 'valid')).toMatchObject({ count: 6, held: 2, lines: 2 })
  expect(partFrom([], 0, 'valid')).toEqual({ count: 0, held: 0, lines: 0, bytes: 0 })
  expect([512, 812_345, 12_400_000].map(sizeWords)).toEqual(['about 512 bytes', 'about 812 kB', 'about 12.4 MB'])
})
