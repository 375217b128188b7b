import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, split } from './cut'

const words = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 400 })

test('a text is cut to fit and no sign in two', () => {
  expect(cut('Show me the cheaper ones', 20)).toBe('Show me the cheaper…')
  expect(cut('Short', 20)).toBe('Short')
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 60 }), (text, most) => {
      expect(cut(text, most).length).toBeLessThanOrEqual(most)
      expect(cut(text, most).isWellFormed()).toBe(true)
    }),
  )
})

test('a long text is parted between paragraphs, and nothing but blanks is lost', () => {
  const [first, second] = ['a '.repeat(30).trim(), 'b '.repeat(30).trim()]
  expect(split(`${first}\n\n${second}`, 100)).toEqual([first, second])
  const bare = (text: string) => text.replace(/\s/g, '')
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 60 }), (text, most) => {
      const parts = split(text, most)
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(most)
      expect(bare(parts.join(''))).toBe(bare(text))
    }),
  )
})
