import { findProducts, viewProduct } from './products'
import type { ProductQuery } from './schema'

/** The named products in one language, in the order asked for; unknown skus are left out. The catalogue is public. */
export async function listProducts({ skus, locale }: ProductQuery) {
  const rows = await findProducts(skus)
  return { items: rows.map((row) => viewProduct(row, locale)), nextCursor: null }
}
