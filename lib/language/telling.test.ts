import { expect, test } from 'vitest'
import { readWithPauses } from './chunks'
import { readMessage } from './read-message'

const telling = (text: string) => readMessage(text).telling
const words = (text: string) => telling(text).map(({ word }) => word)

test.each([
  ['Der Tag war wunderbar, nur der Stau war schrecklich', ['schrecklich', 'wunderbar']],
  ['Ich bin nicht glücklich', ['nicht glücklich']],
  ['Das gefällt mir nicht', ['gefällt mir nicht']],
  ["I can't wait, looking forward to it", ["can't wait", 'looking forward']],
  ['Where is the shop and what time does it open', []],
  ['der Brief 😢', ['😢']],
])('of %s these words told it', (text, expected) => {
  expect(words(text).toSorted()).toEqual(expected.toSorted())
})

test('a word stands once, as written, with what it is worth by the way it is said', () => {
  expect(telling('SCHLECHT war es, einfach schlecht')).toEqual([{ word: 'SCHLECHT', worth: expect.any(Number) }])
  const [plain, more] = [telling('Das ist gut')[0]?.worth ?? 0, telling('Das ist sehr gut')[0]?.worth ?? 0]
  expect(plain).toBeGreaterThan(0)
  expect(more).toBeGreaterThan(plain)
  expect(telling('I am not angry')[0]?.worth).toBeGreaterThan(0)
})

test('of English words that our lists do not know VADER’s tell', () => {
  expect(telling('The concert was a triumph, they say')).toEqual([{ word: 'triumph', worth: expect.any(Number) }])
  expect(telling('It was no triumph')[0]).toMatchObject({ word: 'no triumph' })
})

test('at most six, those that told most, over all chunks of a long text, at once or with pauses', async () => {
  const text = `${'Der Himmel hing über dem See. '.repeat(60)}Ich war wütend, traurig, einsam und verzweifelt, dann froh, dankbar und glücklich.`
  const reading = readMessage(text)
  expect(reading.telling).toHaveLength(6)
  const worths = reading.telling.map(({ worth }) => Math.abs(worth))
  expect(worths).toEqual(worths.toSorted((a, b) => b - a))
  expect(Math.max(...worths)).toBeLessThanOrEqual(3)
  expect(await readWithPauses(text)).toEqual(reading)
})
