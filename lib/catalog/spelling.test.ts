import { expect, it } from 'vitest'
import { correctedTerms } from './spelling'

it.each([
  ['umbrela', ['umbrella']],
  ['rucksak', ['backpack']],
  ['regenshirm', ['umbrella']],
  ['regenschrim', ['umbrella']],
  ['chhattri', ['umbrella']],
  ['powerbnk', ['power', 'bank']],
])('reads %s as %j', (word, terms) => {
  expect(correctedTerms(word)).toEqual(terms)
})

it.each(['umbrella', 'regenschirme', 'fahrradflasche', 'regenhose', 'lieblingsjacke', 'छाता'])(
  'finds no fault in %s',
  (word) => {
    expect(correctedTerms(word)).toEqual([])
  },
)

it.each(['flight', 'plants', 'weather', 'hotel', 'paris', 'restaurant', 'pay', '', 'x'.repeat(5000)])(
  'takes %.12s for nothing else',
  (word) => {
    expect(correctedTerms(word)).toEqual([])
  },
)
