import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attributeLines, readAttributeLines } from './attribute-lines'

it('reads as people write', () => {
  const attributes = { colour: 'teal', weightG: 410, use: ['rain', 'cycling'], model: '2024', sizes: [] }
  const lines = 'colour: teal\nweightG: 410\nuse: [rain, cycling]\nmodel: "2024"\nsizes: []'
  expect(attributeLines(attributes)).toBe(lines)
  expect(readAttributeLines(`${lines}\n\n`)).toEqual(attributes)
  expect(readAttributeLines(' colour :teal ')).toEqual({ colour: 'teal' })
})

it('gives nothing for what is no attribute', () => {
  for (const text of ['teal', 'use: [rain', 'name: "x', ': x']) expect(readAttributeLines(text)).toBeNull()
})

it('writes and reads whatever there is', () => {
  const words = fc
    .oneof(
      fc.constantFrom('"', '[', ']', 'a, b', '-1', '1.5', '[x]', 'a:b', '\\'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    )
    .map((text) => text.replace(/\p{Cc}/gu, '').trim())
  const value = fc.oneof(words, fc.integer(), fc.array(words, { maxLength: 4 }))
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value), (attributes) => {
      expect(readAttributeLines(attributeLines(attributes))).toEqual(attributes)
    }),
  )
})
