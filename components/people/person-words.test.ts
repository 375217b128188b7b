import { expect, test } from 'vitest'
import type { PersonView } from '@/lib/people/schema'
import { mayHavePassword, nameOf, standingOf } from './person-words'

const phone = { kind: 'phone' as const, value: '+919830000001', sign_in: false, proven: false }
const person = { name: null, customer_id: 'C7', identities: [phone], provisional: false } as unknown as PersonView

test('somebody is called by name, else by what they go by, else by number', () => {
  expect(nameOf({ ...person, name: 'Asha' })).toBe('Asha')
  expect(nameOf(person)).toBe('+919830000001')
  expect(nameOf({ ...person, identities: [] })).toBe('C7')
})

test('a claim is told from what is proven and from what signs in', () => {
  expect(standingOf(phone)).toBe('claimed, not proven')
  expect(standingOf({ ...phone, sign_in: true })).toBe('signs in, not proven')
  expect(standingOf({ ...phone, sign_in: true, proven: true })).toBe('proven, signs in')
  expect(standingOf({ ...phone, proven: true })).toBe('proven')
  expect(standingOf({ ...phone, kind: 'username', sign_in: true })).toBe('signs in')
})

test('a number typed at a kiosk, or an outside id, is nothing to have a password for', () => {
  expect(mayHavePassword(person)).toBe(true)
  expect(mayHavePassword({ ...person, provisional: true })).toBe(false)
  expect(mayHavePassword({ ...person, identities: [{ ...phone, kind: 'external' }] })).toBe(false)
})
