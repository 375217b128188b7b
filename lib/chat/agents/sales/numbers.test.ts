import { expect, it } from 'vitest'
import { ordinalsIn, quantityIn } from './numbers'

it.each([
  ['add two of the first', 2],
  ['I take 3', 3],
  ['zwei davon', 2],
  ['दो दीजिए', 2],
  ['a couple of mugs', 2],
  ['add the daypack', undefined],
  ['a tent for 4 people', undefined],
  ['the 20 l one', 1],
  ['add 0', undefined],
  ['500 of them', undefined],
])('%s is %s pieces', (text, quantity) => {
  expect(quantityIn(text)).toBe(quantity)
})

it.each([
  ['the second one', [2]],
  ['die erste und die dritte', [1, 3]],
  ['the last', [-1]],
  ['तीसरा वाला', [3]],
  ['doosra', [2]],
  ['two jackets', []],
])('%s is number %s', (text, ordinals) => {
  expect(ordinalsIn(text)).toEqual(ordinals)
})
