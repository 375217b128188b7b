import { expect, test } from 'vitest'
import { chunks, readLongText, readWithPauses } from './chunks'
import { readMessage } from './read-message'
import { readText } from './read-text'

test.each([
  [0, 1],
  [1200, 1],
  [1201, 2],
  [2200, 2],
  [2201, 3],
  [2600, 3],
  [200_000, 200],
])('%i characters make %i chunks', (length, count) => {
  const text = Array.from({ length }, (_, index) => String.fromCharCode(97 + (index % 26))).join('')
  const pieces = chunks(text)
  expect(pieces).toHaveLength(count)
  expect(pieces.map((piece, index) => (index === 0 ? piece : piece.slice(200))).join('')).toBe(text)
})

test('counts what people see as characters, and cuts none in two', () => {
  expect(chunks('😀'.repeat(1200))).toEqual(['😀'.repeat(1200)])
})

const glad = 'I am so happy today, what a wonderful day. '
const sad = 'I am sad and lonely, I have been crying. '

test('a long text is the average of its chunks, each by its length', () => {
  const mostlyGlad = readLongText(glad.repeat(60) + sad.repeat(10))
  expect(mostlyGlad).toMatchObject({ language: 'en', emotion: { label: 'joy' } })
  expect(mostlyGlad.sentiment).toBeGreaterThan(0)
  expect(mostlyGlad.emotions.joy).toBeGreaterThan(mostlyGlad.emotions.sadness)
  expect(mostlyGlad.emotions.sadness).toBeGreaterThan(0)
  // A short last chunk hardly counts: 1100 characters of joy, then a chunk of 200 and a few that ends sad.
  const ending = readLongText(glad.repeat(27) + sad)
  expect(ending.sentiment).toBeGreaterThan(0.5)
})

test('a message is read in chunks only where it is long', () => {
  expect(readMessage(glad, 'en')).toEqual(readText(glad, { hint: 'en' }))
  expect(readMessage(glad.repeat(60), 'en')).toEqual(readLongText(glad.repeat(60), { hint: 'en' }))
})

test('the end of the longest entry is read, and others go first meanwhile', async () => {
  const text = `${'Der Zug hielt in Linz. '.repeat(8600)}Ich bin verzweifelt.`
  let turns = 0
  const turn = setInterval(() => {
    turns += 1
  }, 0)
  const reading = await readWithPauses(text)
  clearInterval(turn)
  expect(text.length).toBeGreaterThan(197_000)
  expect(reading.telling).toEqual([{ word: 'verzweifelt', worth: expect.any(Number) }])
  expect(turns).toBeGreaterThan(5)
})
