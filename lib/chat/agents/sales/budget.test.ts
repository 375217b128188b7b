import { describe, expect, it } from 'vitest'
import { budgetIn } from './budget'

describe('budgetIn', () => {
  it.each([
    ['rain jacket under 7000', { max: 700_000 }],
    ['below ₹7,000 please', { max: 700_000, currency: 'INR' }],
    ['my budget is around 3k', { max: 300_000 }],
    ['for 500 rupees', { max: 50_000, currency: 'INR' }],
    ['between 2000 and 5000', { min: 200_000, max: 500_000 }],
    ['around 1,00,000 rs', { min: 7_500_000, max: 12_500_000, currency: 'INR' }],
    ['more than €50', { min: 5_000, currency: 'EUR' }],
    ['unter 50 Euro', { max: 5_000, currency: 'EUR' }],
    ['bis zu 79,90 €', { max: 7_990, currency: 'EUR' }],
    ['höchstens 1.200€', { max: 120_000, currency: 'EUR' }],
    ['zwischen 20 und 40 Euro', { min: 2_000, max: 4_000, currency: 'EUR' }],
    ['7000 से कम', { max: 700_000 }],
    ['₹२,००० तक का छाता', { max: 200_000, currency: 'INR' }],
    ['2 हज़ार से नीचे', { max: 200_000 }],
    ['5000 ke andar jacket', { max: 500_000 }],
    ['what is that in euros', { currency: 'EUR' }],
  ])('reads %s', (text, budget) => {
    expect(budgetIn(text).budget).toEqual(budget)
  })

  it.each([
    'a backpack up to 15 inches',
    'Schlafsack bis -8 °C',
    'ein Zelt unter 2 kg',
    'within 2 days',
    'over 20 l',
    'für 4 bis 9 Jahre',
    'two of the first',
    'add 3',
    'a 45 litre pack',
  ])('takes no measure for money: %s', (text) => {
    expect(budgetIn(text).budget).toEqual({})
  })

  it('hands back the message without the sum', () => {
    expect(budgetIn('Rain jacket under ₹7,000, please').rest.replace(/\s+/g, ' ')).toBe('rain jacket , please')
  })

  it('stays within what a price column holds', () => {
    expect(budgetIn(`under ${'9'.repeat(18)}`).budget).toEqual({ max: 2_000_000_000 })
  })

  it('stays quick on hostile text', () => {
    expect(budgetIn('under '.repeat(1300)).budget).toEqual({})
    expect(budgetIn('1.'.repeat(4000)).budget).toEqual({})
    expect(budgetIn(' '.repeat(8000)).budget).toEqual({})
  })
})
