import { expect, it } from 'vitest'
import { closestTerm } from './spelling'

it.each([
  ['umbrela', 'umbrella'],
  ['rucksak', 'backpack'],
  ['regenshirm', 'umbrella'],
  ['chhattri', 'umbrella'],
])('reads %s as %s', (word, term) => {
  expect(closestTerm(word)).toBe(term)
})

it.each(['flight', 'plants', 'weather', 'hotel', 'paris', 'restaurant', 'pay', '', 'x'.repeat(5000)])(
  'leaves %.12s alone',
  (word) => {
    expect(closestTerm(word)).toBeUndefined()
  },
)
