import { expect, it } from 'vitest'
import { understand } from './ask'

it.each([
  'I want to leave on March 3rd',
  'on the 3rd of this month',
  'vom 3. März bis 5. März',
  'from the 2nd to the 4th',
  'March 10 to 15 March',
  'at 11:30, or 4 pm',
  'um 18 Uhr',
])('%s counts nothing and points at nothing', (text) => {
  expect([understand(text).ordinals, understand(text).quantity]).toEqual([[], undefined])
})

it.each([
  ['the 2nd', [2]],
  ['the second one, may I?', [2]],
  ['Das dritte', [3]],
])('%s still points', (text, ordinals) => {
  expect(understand(text).ordinals).toEqual(ordinals)
})

it('goods that are called like verbs are told from them', () => {
  expect(understand('I want to watch a movie').terms).toEqual(['movie'])
  expect(understand('show me a watch').terms).toEqual(['watch'])
  expect(understand('please reserve the red one').terms).toEqual([])
})
