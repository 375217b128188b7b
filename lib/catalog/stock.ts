import { asc, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { products } from '@/db/schema/catalog'

const heldColumns = {
  sku: products.sku,
  name: products.name,
  priceInr: products.priceInr,
  priceEur: products.priceEur,
  stock: products.stock,
}
export type HeldProduct = Pick<typeof products.$inferSelect, keyof typeof heldColumns>

/** Holds products till the transaction ends, always in the order of their skus, so that two who want the same never lock each other out. */
export async function holdProducts(skus: string[], tx: Tx): Promise<Map<string, HeldProduct>> {
  const rows = await tx
    .select(heldColumns)
    .from(products)
    .where(inArray(products.sku, skus))
    .orderBy(asc(products.sku))
    .for('update')
  return new Map(rows.map((row) => [row.sku, row]))
}

/** Adds to the stock of products that are held already, or takes off it; what has left the catalogue is passed over. */
export async function moveStock(changes: { sku: string; by: number }[], now: Date, tx: Tx) {
  await tx.execute(sql`
    update products p set stock = p.stock + c.by, updated_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(changes)}::text::jsonb) as c(sku text, by integer)
    where p.sku = c.sku`)
}
