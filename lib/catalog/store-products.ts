import { asc, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { products } from '@/db/schema/catalog'
import { placeholderImage } from './placeholder-image'
import type { ProductFields } from './product-schema'
import { productColumns } from './products'
import { productWords } from './words'

/** The fields of these products as they are, held till the transaction ends, in the order in which everybody holds them. */
export async function holdFields(skus: string[], tx: Tx): Promise<Map<string, ProductFields>> {
  const rows = await tx
    .select(productColumns)
    .from(products)
    .where(inArray(products.sku, skus))
    .orderBy(asc(products.sku))
    .for('update')
  return new Map(rows.map((row) => [row.sku, fieldsOf(row)]))
}

/** What is edited of a row: attributes without those that say nothing. */
export function fieldsOf(row: Pick<typeof products.$inferSelect, keyof ProductFields>): ProductFields {
  const told = Object.entries(row.attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  return { ...row, attributes: Object.fromEntries(told) }
}

/** A product with the words it is found by, and a drawing of ours for a picture. */
function rowOf(product: ProductFields, now: Date): typeof products.$inferInsert {
  return { ...product, image: placeholderImage(product.attributes), words: productWords(product), updatedAt: now }
}

/** Adds a product; false when another has its sku. */
export async function addProduct(product: ProductFields, now: Date, tx: Tx): Promise<boolean> {
  const added = await tx
    .insert(products)
    .values(rowOf(product, now))
    .onConflictDoNothing()
    .returning({ sku: products.sku })
  return added.length > 0
}

/** Writes products that are held, or new; what has a picture keeps it. */
export async function storeProducts(fields: ProductFields[], now: Date, tx: Tx) {
  const { category, name, line, description, priceInr, priceEur, attributes, stock, place, words, updatedAt } = products
  const changing = { category, name, line, description, priceInr, priceEur, attributes, stock, place, words, updatedAt }
  const set = Object.fromEntries(
    Object.entries(changing).map(([key, column]) => [key, sql.raw(`excluded.${column.name}`)]),
  )
  const rows = fields.map((product) => rowOf(product, now))
  await tx.insert(products).values(rows).onConflictDoUpdate({ target: products.sku, set })
}
