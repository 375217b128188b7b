import { describe, expect, test } from 'vitest'
import { type FieldFacts, placeholderOf, withoutPersonal } from './mask'

const field = (facts: Partial<FieldFacts>): FieldFacts => ({ type: 'text', autocomplete: '', words: [], ...facts })

describe('a field that asks for something secret or personal gives its placeholder', () => {
  test.each<[Partial<FieldFacts>, string]>([
    [{ type: 'password' }, '[redacted:password]'],
    [{ words: ['newPassword'] }, '[redacted:password]'],
    [{ words: ['Passwort wiederholen'] }, '[redacted:password]'],
    [{ autocomplete: 'section-a shipping one-time-code' }, '[redacted:otp]'],
    [{ autocomplete: 'cc-number' }, '[redacted:card]'],
    [{ autocomplete: 'cc-exp-month' }, '[redacted:card]'],
    [{ autocomplete: 'cc-csc' }, '[redacted:cvv]'],
    [{ autocomplete: 'cc-name' }, '[name]'],
    [{ words: ['cardNumber'] }, '[redacted:card]'],
    [{ words: ['Security code'] }, '[redacted:cvv]'],
    [{ words: ['api_key'] }, '[redacted:api_key]'],
    [{ words: ['passport-no'] }, '[redacted:id]'],
    [{ type: 'email' }, '[email]'],
    [{ type: 'tel' }, '[phone]'],
    [{ autocomplete: 'billing street-address' }, '[address]'],
    [{ words: ['E-mail'] }, '[email]'],
    [{ words: ['Straße und Hausnummer'] }, '[address]'],
    [{ words: ['firstName'] }, '[name]'],
    [{ words: ['date_of_birth'] }, '[birthday]'],
  ])('%o -> %s', (facts, placeholder) => expect(placeholderOf(field(facts))).toBe(placeholder))

  test.each([['Search'], ['Size'], ['Voucher'], ['Product name'], ['Quantity']])('but not %s', (words) =>
    expect(placeholderOf(field({ words: [words] }))).toBeNull(),
  )
})

test('personal words in a field that asked for none are replaced, and other numbers stay', () => {
  expect(withoutPersonal('write to jana.k@example.co.uk')).toBe('write to [email]')
  expect(withoutPersonal('4242 4242 4242 4242')).toBe('[card]')
  expect(withoutPersonal('DE89 3704 0044 0532 0130 00')).toBe('[iban]')
  expect(withoutPersonal('order 4242 4242 4242 4243, jacket M')).toBe('order 4242 4242 4242 4243, jacket M')
})
