import { expect, it } from 'vitest'
import { wholeSentences } from './whole-sentences'

it('shows nothing before the first sentence ends', () => expect(wholeSentences('Yes, two loops on the')).toBe(''))

it('shows up to the last whole sentence', () => {
  expect(wholeSentences('Yes. Two loops clip onto a rack. And the roll')).toBe('Yes. Two loops clip onto a rack.')
})

it('does not end a sentence inside a number, and knows the danda', () => {
  expect(wholeSentences('It costs 3.5 euros and')).toBe('')
  expect(wholeSentences('जी हाँ। दो लूप')).toBe('जी हाँ।')
})
