import { describe, expect, it } from 'vitest'
import { currencyOf, formatPrice, priceIn } from './price'

describe('formatPrice', () => {
  it.each([
    [649000, 'INR', 'en', '₹6,490'],
    [12345678, 'INR', 'en', '₹1,23,456.78'],
    [649000, 'INR', 'hi', '₹6,490'],
    [7990, 'EUR', 'en', '€79.90'],
    [8000, 'EUR', 'en', '€80'],
    [7990, 'EUR', 'de', '79,90 €'],
    [649000, 'INR', 'de', '6.490 ₹'],
    [0, 'INR', 'en', '₹0'],
  ] as const)('writes %i %s in %s as %s', (minor, currency, locale, text) => {
    // The space before the sign does not break.
    expect(formatPrice(minor, currency, locale).replaceAll('\u00a0', ' ')).toBe(text)
  })
})

describe('the currency shown', () => {
  it('is the euro in German and the rupee else', () => {
    expect([currencyOf('en'), currencyOf('de'), currencyOf('hi')]).toEqual(['INR', 'EUR', 'INR'])
  })

  it('picks the price', () => {
    const product = { priceInr: 649000, priceEur: 7490 }
    expect([priceIn(product, 'INR'), priceIn(product, 'EUR')]).toEqual([649000, 7490])
  })
})
