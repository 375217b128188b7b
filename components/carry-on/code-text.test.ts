import { expect, test } from 'vitest'
import { clockText, groupedCode, typedCode } from './code-text'

test.each([
  ['k7 42 9q', 'K7429Q'],
  ['K7-42-9Q', 'K7429Q'],
  ['oil', '011'],
  ['U!', ''],
  ['K7429QXYZ', 'K7429Q'],
])('typed as %s it is %s', (typed, code) => {
  expect(typedCode(typed)).toBe(code)
})

test.each([
  ['K7429Q', 'K7 42 9Q'],
  ['K74', 'K7 4'],
  ['K7', 'K7'],
  ['', ''],
])('%s is shown in pairs', (code, shown) => {
  expect(groupedCode(code)).toBe(shown)
})

test('seconds are shown as a clock', () => {
  expect([300, 65, 9, 0].map(clockText)).toEqual(['5:00', '1:05', '0:09', '0:00'])
})
