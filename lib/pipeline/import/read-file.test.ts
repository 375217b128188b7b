import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importFormats } from '@/lib/pipeline/import-schema'
import { ImportError } from './import-error'
import { readFile } from './read-file'

const format = fc.constantFrom(...importFormats)

/** Whether it came to sessions; a refusal in words is the only other end. */
function isRead(file: unknown, as: (typeof importFormats)[number]): boolean {
  try {
    return readFile(file, as).sessions.length > 0
  } catch (error) {
    if (error instanceof ImportError && /^(?:\/|$)/.test(error.pointer) && error.message.length > 10) return false
    throw error
  }
}

test('whatever JSON comes, as whatever format, is read or refused in words', () => {
  const named = fc.dictionary(
    fc.constantFrom('steps', 'tests', 'events', 'examples', 'messages', 'url'),
    fc.jsonValue(),
  )
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), named, fc.array(named)), format, (file, as) => {
      isRead(file, as)
    }),
    { numRuns: 200 },
  )
})

test('what is nested a hundred thousand deep, or very long, ends as quickly', () => {
  let deep: unknown = []
  for (let depth = 0; depth < 100_000; depth++) deep = [deep]
  const long = Array.from({ length: 300_000 }, () => ({}))
  for (const as of importFormats) {
    for (const inside of [deep, long]) {
      for (const name of ['steps', 'tests', 'events', 'examples', 'messages'])
        expect(isRead({ [name]: inside }, as)).toBe(false)
      expect(isRead(inside, as)).toBe(false)
    }
  }
})
