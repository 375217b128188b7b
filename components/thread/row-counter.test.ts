import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LogFormat, rowCounter } from './row-counter'

function counted(format: LogFormat, text: string, size: number): number {
  const bytes = new TextEncoder().encode(text)
  const count = rowCounter(format)
  let rows = 0
  for (let at = 0; at < bytes.length; at += size) rows = count(bytes.subarray(at, at + size))
  return rows
}

const rows = fc.array(fc.record({ a: fc.string(), b: fc.constantFrom('x', 'line\nbreak', 'a "word"', ',') }))

test('rows are counted however the bytes are cut', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), (items, size) => {
      const lines = items.map((item) => JSON.stringify(item))
      expect(counted('ndjson', lines.map((line) => `${line}\n`).join(''), size)).toBe(items.length)
      const array = items.length > 0 ? `[\n${lines.join(',\n')}\n]` : '[]'
      expect(counted('json', array, size)).toBe(items.length)
      expect(counted('csv', stringify(items, { header: true, columns: ['a', 'b'] }), size)).toBe(items.length)
    }),
  )
})
