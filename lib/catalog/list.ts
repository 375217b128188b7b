import { and, asc, eq, gt, ilike } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { products } from '@/db/schema/catalog'
import { likeLiteral } from '@/lib/like-pattern'
import { findProducts, productColumns, viewProduct } from './products'
import type { ProductQuery, ProductView } from './schema'
import { searchProducts } from './search'

/**
 * Products in one language: the named ones in the order asked for, without those unknown; or what a text finds, by sku or by words, the best
 * first; or all by keyset pages in order of their skus. The catalogue is public.
 */
export async function listProducts(query: ProductQuery, tx: Tx = db) {
  const { skus, q, locale } = query
  if (skus) {
    const rows = await findProducts(skus, tx)
    return { items: rows.map((row) => viewProduct(row, locale)), nextCursor: null }
  }
  return q ? { items: await found({ ...query, q }, tx), nextCursor: null } : pageOf(query, tx)
}

async function found(query: ProductQuery & { q: string }, tx: Tx): Promise<ProductView[]> {
  const { q, category, locale, limit } = query
  const named = ilike(products.sku, `${likeLiteral(q)}%`)
  const rows = await tx
    .select(productColumns)
    .from(products)
    .where(and(named, category ? eq(products.category, category) : undefined))
    .orderBy(asc(products.sku))
    .limit(limit)
  const bySku = rows.map((row) => viewProduct(row, locale))
  const known = new Set(bySku.map(({ sku }) => sku))
  const byWords = await searchProducts({ text: q, locale, limit, ...(category ? { category } : {}) }, tx)
  return [...bySku, ...byWords.filter(({ sku }) => !known.has(sku))].slice(0, limit)
}

async function pageOf({ category, locale, limit, cursor }: ProductQuery, tx: Tx) {
  const rows = await tx
    .select(productColumns)
    .from(products)
    .where(and(category ? eq(products.category, category) : undefined, cursor ? gt(products.sku, cursor) : undefined))
    .orderBy(asc(products.sku))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  return {
    items: page.map((row) => viewProduct(row, locale)),
    nextCursor: rows.length > limit ? (page.at(-1)?.sku ?? null) : null,
  }
}
