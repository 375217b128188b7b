import { expect, test } from 'vitest'
import type { PersonView } from '@/lib/people/schema'
import { mayHavePassword, moodWords, nameOf, standingOf } from './person-words'

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

test('moods of a month are told as a number, on how many days it rests, and which way it went', () => {
  const basis = { entries: 3, messages: 4, talks: 1, days: 5 }
  expect(moodWords({ average: 0.234, trend: -0.1, basis })).toBe(
    '+0.23 over 5 days, from −1 heavy to +1 bright; the later half −0.10',
  )
  expect(moodWords({ average: null, trend: null, basis: { ...basis, days: 0 } })).toBe('nothing to tell from yet')
})
