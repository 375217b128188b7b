import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { Locale } from '@/db/enums'

/** The names of products by sku, as part of a sentence: the colour at the end in brackets. No statement for no sku. */
export async function productNames(skus: string[], locale: Locale, tx: Tx = db): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map()
  const rows = await tx
    .select({ sku: sql<string>`sku`, name: sql<string>`name ->> ${locale}::text` })
    .from(sql`products`)
    .where(sql`sku in (select json_array_elements_text(${JSON.stringify([...new Set(skus)])}::text::json))`)
    .prepare('product_names')
    .execute()
  return new Map(rows.map(({ sku, name }) => [sku, name.replace(/, ([^,]+)$/u, ' ($1)')]))
}
