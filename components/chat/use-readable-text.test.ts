import { expect, test } from 'vitest'
import { wholeSentences } from './use-readable-text'

test.each([
  ['', ''],
  ['Yes. Two loops', 'Yes.'],
  ['Yes. Two loops on the back. And', 'Yes. Two loops on the back.'],
  ['It costs 6.490 rupees', ''],
  ['जी हाँ। यह जैकेट', 'जी हाँ।'],
  ['“Does it fit?” Yes', '“Does it fit?”'],
  ['one\ntwo', 'one'],
])('of “%s” is shown “%s”', (text, shown) => {
  expect(wholeSentences(text)).toBe(shown)
})
