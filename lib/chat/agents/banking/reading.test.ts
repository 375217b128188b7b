import { describe, expect, it } from 'vitest'
import { fold } from '@/lib/chat/agents/sales/fold'
import { accountsIn } from './accounts-in'
import { periodIn } from './period'
import { sumIn } from './sum'

describe('sums', () => {
  it.each([
    ['$1,640', 164_000, 'USD'],
    ['1,640 dollars to them', 164_000, 'USD'],
    ['send 12.50 €', 1_250, 'EUR'],
    ['1.250,50 Euro', 125_050, 'EUR'],
    ['₹1,00,000', 10_000_000, 'INR'],
    ['one thousand four hundred and seventy bucks', 147_000, 'USD'],
    ['a hundred euros', 10_000, 'EUR'],
    ['fünfzig Euro', 5_000, 'EUR'],
    ['zweihundertfünfundzwanzig Euro', 22_500, 'EUR'],
    ['पाँच सौ रुपये', 50_000, 'INR'],
    ['५०० रुपये', 50_000, 'INR'],
    ['do hazar rupaye', 200_000, 'INR'],
  ])('%s', (text, amount, currency) => {
    expect(sumIn(text, { bare: false })).toEqual({ amount, currency })
  })

  it('are bare numbers where one was asked for, and no days nor "one of"', () => {
    expect(sumIn('make it 130', { bare: true })).toEqual({ amount: 13_000 })
    expect(sumIn('make it 130', { bare: false })).toBeNull()
    for (const text of ['in the last 3 days', 'one of my accounts', 'on the 5th', '', '🙂']) {
      expect(sumIn(text, { bare: true })).toBeNull()
    }
  })
})

describe('accounts', () => {
  it.each([
    ['from savings to checking', { from: 'savings', to: 'current', about: 'savings' }],
    ['to my savings account', { to: 'savings', about: 'savings' }],
    ['to their checking account', { theirs: 'current' }],
    ['to Philip’s savings', { theirs: 'savings' }],
    ['to the savings account of Aunt Jenny', { theirs: 'savings' }],
    ['vom Girokonto auf mein Sparkonto', { from: 'current', to: 'savings', about: 'current' }],
    ['बचत खाते से चालू खाते में', { from: 'savings', to: 'current', about: 'savings' }],
    ['my current balance', {}],
  ])('%s', (text, found) => {
    expect(accountsIn(fold(text))).toEqual(found)
  })
})

describe('days', () => {
  const now = new Date('2026-03-04T15:00:00Z')
  it.each([
    ['last week', '2026-02-23', '2026-03-02'],
    ['yesterday', '2026-03-03', '2026-03-04'],
    ['in October', '2025-10-01', '2025-11-01'],
    ['im Januar', '2026-01-01', '2026-02-01'],
    ['letzten Monat', '2026-02-01', '2026-03-01'],
    ['last 10 days', '2026-02-22', '2026-03-05'],
    ['पिछले हफ्ते', '2026-02-23', '2026-03-02'],
    ['अक्टूबर में', '2025-10-01', '2025-11-01'],
  ])('%s', (text, from, to) => {
    expect(periodIn(text, now)).toEqual({ from: new Date(from), to: new Date(to) })
  })

  it('are none where none are named', () => {
    for (const text of ['may I see them', 'mar it', 'all of them']) expect(periodIn(text, now)).toBeNull()
  })
})
