import { describe, expect, it } from 'vitest'
import { addToCart, cartChanges, cartTotal, quantityIn, removeFromCart, setQuantity } from './cart'

const cart = [
  { sku: 'A', quantity: 2 },
  { sku: 'B', quantity: 1 },
]

describe('addToCart', () => {
  it('adds a line at the end', () => {
    expect(addToCart({ cart, sku: 'C', quantity: 3, stock: 9 })).toEqual([...cart, { sku: 'C', quantity: 3 }])
  })

  it('adds to a line where it stands', () => {
    expect(addToCart({ cart, sku: 'A', quantity: 3, stock: 9 })[0]).toEqual({ sku: 'A', quantity: 5 })
  })

  it('never passes the stock or 99', () => {
    expect(addToCart({ cart, sku: 'A', quantity: 3, stock: 4 })[0]).toEqual({ sku: 'A', quantity: 4 })
    expect(addToCart({ cart, sku: 'A', quantity: 500, stock: 1000 })[0]).toEqual({ sku: 'A', quantity: 99 })
    expect(addToCart({ cart, sku: 'C', quantity: 1, stock: 0 })).toEqual(cart)
  })

  it('leaves the cart it was given alone', () => {
    addToCart({ cart, sku: 'A', quantity: 1, stock: 9 })
    expect(quantityIn(cart, 'A')).toBe(2)
  })
})

it('setQuantity replaces the number, and 0 takes the line out', () => {
  expect(setQuantity({ cart, sku: 'A', quantity: 1, stock: 9 })[0]).toEqual({ sku: 'A', quantity: 1 })
  expect(setQuantity({ cart, sku: 'A', quantity: 0, stock: 9 })).toEqual([{ sku: 'B', quantity: 1 }])
  expect(setQuantity({ cart, sku: 'A', quantity: -4, stock: 9 })).toEqual([{ sku: 'B', quantity: 1 }])
})

it('removeFromCart takes out one product only', () => {
  expect(removeFromCart({ cart, sku: 'B' })).toEqual([{ sku: 'A', quantity: 2 }])
  expect(removeFromCart({ cart, sku: 'Z' })).toEqual(cart)
})

it('cartTotal multiplies and sums in the currency', () => {
  const products = [
    { sku: 'A', priceInr: 100, priceEur: 5 },
    { sku: 'B', priceInr: 50, priceEur: 3 },
  ]
  expect(cartTotal({ cart, products, currency: 'INR' })).toBe(250)
  expect(cartTotal({ cart, products, currency: 'EUR' })).toBe(13)
  expect(cartTotal({ cart: [{ sku: 'gone', quantity: 4 }], products, currency: 'EUR' })).toBe(0)
})

it('the changes between two baskets name each product once, with what it came to', () => {
  const before = [
    { sku: 'a', quantity: 1 },
    { sku: 'b', quantity: 2 },
  ]
  const after = [
    { sku: 'b', quantity: 2 },
    { sku: 'c', quantity: 3 },
  ]
  expect(cartChanges(before, after)).toEqual([
    { sku: 'a', quantity: 0 },
    { sku: 'c', quantity: 3 },
  ])
})
