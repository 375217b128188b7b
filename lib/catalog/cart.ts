import type { CartLine } from '@/db/schema/sessions'
import { priceIn } from './price'
import type { Currency } from './schema'

const maxQuantity = 99

type Change = { cart: CartLine[]; sku: string; quantity: number; stock: number }

/** How many of a product are in a cart. */
export function quantityIn(cart: CartLine[], sku: string): number {
  return cart.find((line) => line.sku === sku)?.quantity ?? 0
}

/** Puts more of a product in. There are never more than are in stock, nor than 99; a new product comes last. */
export function addToCart({ cart, sku, quantity, stock }: Change): CartLine[] {
  return setQuantity({ cart, sku, quantity: quantityIn(cart, sku) + quantity, stock })
}

/** Makes it this many of a product, within 99 and the stock; 0 or fewer takes the line out. */
export function setQuantity({ cart, sku, quantity, stock }: Change): CartLine[] {
  const bounded = Math.min(quantity, stock, maxQuantity)
  if (bounded < 1) return removeFromCart({ cart, sku })
  const line = { sku, quantity: bounded }
  if (quantityIn(cart, sku) === 0) return [...cart, line]
  return cart.map((other) => (other.sku === sku ? line : other))
}

export function removeFromCart({ cart, sku }: Pick<Change, 'cart' | 'sku'>): CartLine[] {
  return cart.filter((line) => line.sku !== sku)
}

type Priced = { sku: string; priceInr: number; priceEur: number }

/** The sum in minor units of the currency. Lines whose product is not among those given cost nothing. */
export function cartTotal(options: { cart: CartLine[]; products: Priced[]; currency: Currency }): number {
  const prices = new Map(options.products.map((product) => [product.sku, priceIn(product, options.currency)]))
  return options.cart.reduce((sum, { sku, quantity }) => sum + quantity * (prices.get(sku) ?? 0), 0)
}

/** What became of each product whose quantity differs between two baskets. */
export function cartChanges(before: CartLine[], after: CartLine[]): CartLine[] {
  const skus = [...new Set([...before, ...after].map(({ sku }) => sku))]
  return skus
    .map((sku) => ({ sku, quantity: quantityIn(after, sku) }))
    .filter(({ sku, quantity }) => quantity !== quantityIn(before, sku))
}
