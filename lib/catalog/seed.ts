import { db, type Tx } from '@/db/client'
import { products } from '@/db/schema/catalog'
import { products as demo } from '@/db/seed/products/all'
import { productWords } from './words'

/** Fills an empty catalogue with the demo shop; returns how many products it wrote, 0 when there are some already. */
export async function seedCatalogue(tx: Tx = db): Promise<number> {
  const [any] = await tx.select({ sku: products.sku }).from(products).limit(1)
  if (any) return 0
  const rows = demo.map((product) => ({ ...product, words: productWords(product) }))
  // Copies that start together all find it empty.
  const written = await tx.insert(products).values(rows).onConflictDoNothing().returning({ sku: products.sku })
  return written.length
}
