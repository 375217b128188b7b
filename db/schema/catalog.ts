import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { Locale } from '@/db/enums'
import { json, time } from './columns'

export type ProductAttributes = Record<string, string | number | string[] | undefined>

export const products = pgTable(
  'products',
  {
    sku: text('sku').primaryKey(),
    category: text('category').notNull(),
    name: json<Record<Locale, string>>('name').notNull(),
    line: json<Record<Locale, string>>('line').notNull(),
    description: json<Record<Locale, string>>('description').notNull(),
    // Minor units: paise and cents.
    priceInr: integer('price_inr').notNull(),
    priceEur: integer('price_eur').notNull(),
    attributes: json<ProductAttributes>('attributes').notNull(),
    stock: integer('stock').notNull(),
    place: text('place').notNull(),
    image: text('image').notNull(),
    // Written with the row: the words it is found by, names and category first. `search` is derived from it by the database.
    words: text('words').notNull(),
    updatedAt: time('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('products_category').on(t.category),
    index('products_search').using('gin', sql`to_tsvector('simple', ${t.words})`),
    index('products_trigram').using('gin', sql`${t.words} gin_trgm_ops`),
  ],
)
