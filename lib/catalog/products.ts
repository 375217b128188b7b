import { eq, inArray } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { Locale } from '@/db/enums'
import { products } from '@/db/schema/catalog'
import { placeIn } from './place'
import type { ProductView } from './schema'

/** What a view needs of a product; the picture and the search words stay in the database. */
export const productColumns = {
  sku: products.sku,
  category: products.category,
  name: products.name,
  line: products.line,
  description: products.description,
  priceInr: products.priceInr,
  priceEur: products.priceEur,
  attributes: products.attributes,
  stock: products.stock,
  place: products.place,
}
export type ProductRow = Pick<typeof products.$inferSelect, keyof typeof productColumns>

/** The products of these skus in the order asked for; a sku that is unknown is left out. */
export async function findProducts(skus: string[], tx: Tx = db): Promise<ProductRow[]> {
  if (skus.length === 0) return []
  const rows = await tx.select(productColumns).from(products).where(inArray(products.sku, skus))
  const bySku = new Map(rows.map((row) => [row.sku, row]))
  return skus.flatMap((sku) => bySku.get(sku) ?? [])
}

/** The categories of the catalogue, in alphabetical order. */
export async function findCategories(tx: Tx = db): Promise<string[]> {
  const rows = await tx.selectDistinct({ category: products.category }).from(products).orderBy(products.category)
  return rows.map(({ category }) => category)
}

/** A product in one language; in English where that has no words of its own. */
export function viewProduct(row: ProductRow, locale: Locale): ProductView {
  return {
    ...row,
    name: row.name[locale],
    line: row.line[locale] || row.line.en,
    description: row.description[locale] || row.description.en,
    place: placeIn(row.place, locale),
    imageUrl: `/api/products/${encodeURIComponent(row.sku)}/image`,
  }
}

/** The picture of a product as SVG text; null when there is no such product. */
export async function productImage(sku: string, tx: Tx = db): Promise<string | null> {
  const [row] = await tx.select({ image: products.image }).from(products).where(eq(products.sku, sku))
  return row?.image ?? null
}
