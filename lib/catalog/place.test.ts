import { expect, it } from 'vitest'
import { products } from '@/db/seed/products/all'
import { placeIn } from './place'

it('names a place in the language of the visitor', () => {
  expect(placeIn('Rack 4', 'de')).toBe('Ständer 4')
  expect(placeIn('Glass case 1', 'hi')).toBe('शो केस 1')
  expect(placeIn('Counter', 'de')).toBe('Kasse')
})

it('leaves a place it does not know as written', () => {
  expect(placeIn('Window, left', 'de')).toBe('Window, left')
  expect(placeIn('constructor 1', 'de')).toBe('constructor 1')
})

it('knows every place of the demo shop', () => {
  expect(products.filter(({ place }) => placeIn(place, 'hi') === place).map(({ sku }) => sku)).toEqual([])
})
