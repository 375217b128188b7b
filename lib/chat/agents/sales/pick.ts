import type { ProductView } from '@/lib/catalog/schema'
import { modelOf } from './refer'
import { mostShown } from './scene'

/**
 * Up to three of the products, best first as they come, as different as they can be: one of each category when asked for,
 * one of each model, then other colours. What is sold out is shown only when all of it is.
 */
export function pick(products: ProductView[], options: { acrossCategories?: boolean } = {}): ProductView[] {
  const inStock = products.filter(({ stock }) => stock > 0)
  const from = inStock.length > 0 ? inStock : products
  const kinds = [
    ...(options.acrossCategories ? [(product: ProductView) => product.category] : []),
    modelOf,
    (product: ProductView) => product.sku,
  ]
  const picked: ProductView[] = []
  for (const kind of kinds) {
    for (const product of from) {
      if (picked.length < mostShown && !picked.some((other) => kind(other) === kind(product))) picked.push(product)
    }
  }
  return picked
}
