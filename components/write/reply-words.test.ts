import { expect, test } from 'vitest'
import type { SavedReply } from '@/lib/catalog/reply-schema'
import { filled, gapIn, matching, slashBefore } from './reply-words'

test('names are put in where they are known, and what is not is the next thing to write', () => {
  const text = filled('Hello {name}, I am {me}. {name}?', { name: 'Priya', me: null })
  expect(text).toBe('Hello Priya, I am {me}. Priya?')
  expect(text.slice(...(gapIn(text) ?? [0, 0]))).toBe('{me}')
  expect(gapIn('Hello')).toBeNull()
})

test('a slash looks for a reply where a word begins, and nowhere else', () => {
  expect(slashBefore('/', 1)).toEqual({ at: 0, words: '' })
  expect(slashBefore('Hello /on my', 12)).toEqual({ at: 6, words: 'on my' })
  expect(slashBefore('Hello /on my', 5)).toBeNull()
  expect(slashBefore('https://shop', 12)).toBeNull()
  expect(slashBefore('and/or', 6)).toBeNull()
})

test('those in the language of the conversation come first, then those whose name is meant', () => {
  const reply = (name: string, locale: SavedReply['locale'], content = '') => ({
    id: name,
    name,
    locale,
    content,
    updated_at: '',
  })
  const all = [
    reply('sorry', 'en', 'on my honour'),
    reply('on my way', 'en'),
    reply('on my way', 'de'),
    reply('bye', 'de'),
  ]
  const names = (words: string) => matching(all, words, 'de').map(({ name, locale }) => `${name} ${locale}`)
  expect(names('ON MY')).toEqual(['on my way de', 'on my way en', 'sorry en'])
  expect(names('')).toHaveLength(4)
})
