import { expect, it } from 'vitest'
import { sizeIn } from './size'

it.each([
  ['a jacket in size M', 'm', 'a jacket'],
  ['do you have it in large?', 'l', 'do you have it'],
  ['Größe 42', '42', ''],
  ['XL साइज़ में है', 'xl', ' में है'],
  ['in extra large', 'xl', ''],
])('%s asks for %s', (text, size, rest) => {
  expect(sizeIn(text)).toEqual({ size, rest })
})

it.each(['a large tent', 'in the rain', 'size matters', 'a 20 l pack'])('%s asks for none', (text) => {
  expect(sizeIn(text)).toEqual({ rest: text })
})
