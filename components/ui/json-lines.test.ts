import { describe, expect, it } from 'vitest'
import { jsonLines } from './json-lines'

const printed = (value: unknown) =>
  jsonLines(value)
    .map(({ depth, parts }) => '  '.repeat(depth) + parts.map(({ text }) => text).join(''))
    .join('\n')

describe('jsonLines', () => {
  it.each([
    [{ id: 1, data: { list: [1, 'two', null, true], none: {}, empty: [] }, text: 'a "quoted"\nline' }],
    [[]],
    [[{ a: 1 }, []]],
    ['alone'],
    [null],
  ])('prints as JSON.stringify does: %j', (value) => expect(printed(value)).toBe(JSON.stringify(value, null, 2)))

  it('names each line by its path', () => {
    const paths = jsonLines({ data: { codes: [403] } }).map(({ path }) => path)
    expect(paths).toEqual(['', 'data', 'data.codes', 'data.codes.0', 'data.codes', 'data', ''])
  })
  it('tells keys, texts and other values apart', () => {
    expect(jsonLines({ a: 'b', c: 1 })[1]?.parts.map(({ kind }) => kind)).toEqual(['key', 'mark', 'text', 'mark'])
    expect(jsonLines({ a: 'b', c: 1 })[2]?.parts.map(({ kind }) => kind)).toEqual(['key', 'mark', 'value'])
  })
})
