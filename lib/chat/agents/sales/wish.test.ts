import { expect, it } from 'vitest'
import { readWish, rememberWish, type Wish } from './wish'

const wishes: [Wish, string][] = [
  [
    { terms: ['rain', 'jacket'], colour: 'blue', size: 'm', budget: { max: 700_000, currency: 'INR' } },
    'Wants rain jacket, blue, size m, up to ₹7,000',
  ],
  [{ terms: [], budget: { min: 2_050, max: 7_990, currency: 'EUR' } }, 'Wants anything, from €20.50, up to €79.90'],
  [{ terms: ['tent'], budget: { max: 12_345_600, currency: 'INR' } }, 'Wants tent, up to ₹1,23,456'],
  [{ terms: ['छाता'], budget: {} }, 'Wants छाता'],
]

it.each(wishes)('a wish comes back as it was written', (wish, text) => {
  expect(rememberWish('', wish)).toBe(text)
  expect(readWish(text)).toEqual(wish)
})

it('the summary keeps the last three wishes, the newest first, each in its latest form', () => {
  const named = (term: string, colour?: 'red'): Wish => ({ terms: [term], budget: {}, ...(colour ? { colour } : {}) })
  const wanted = [named('tent'), named('mug'), named('lamp'), named('pen'), named('lamp', 'red')]
  const summary = wanted.reduce((before, wish) => rememberWish(before, wish), '')
  expect(summary).toBe('Wants lamp, red · pen · mug')
  expect(readWish(summary)).toEqual(named('lamp', 'red'))
})

it('a summary of another making is no wish', () => {
  expect(readWish('The visitor asked about rain gear.')).toBeUndefined()
  expect(readWish('')).toBeUndefined()
})
