import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgSequence, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Locale, OrderStatus } from '@/db/enums'
import { json, time, tsvector } from './columns'
import { events } from './events'
import { sessions } from './sessions'

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
    search: tsvector('search').generatedAlwaysAs(
      sql`setweight(to_tsvector('simple'::regconfig, split_part(words, chr(10), 1)), 'A')
        || setweight(to_tsvector('simple'::regconfig, split_part(words, chr(10), 2)), 'B')
        || to_tsvector('simple'::regconfig, split_part(words, chr(10), 3))`,
    ),
    updatedAt: time('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('products_category').on(t.category),
    index('products_search').using('gin', t.search),
    index('products_trigram').using('gin', sql`${t.words} gin_trgm_ops`),
  ],
)

/** What the shop says about itself, edited by admins: opening hours, returns, shipping. One text a topic and language. */
export const helpTexts = pgTable(
  'help_texts',
  {
    id: uuid('id').primaryKey(),
    // The same in all languages, such as `returns`.
    topic: text('topic').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    // Other words people ask for it by.
    words: text('words').notNull().default(''),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [uniqueIndex('help_texts_topic').on(t.topic, t.locale)],
)

/** What staff write often, by a short name and language. */
export const savedReplies = pgTable(
  'saved_replies',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    content: text('content').notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [uniqueIndex('saved_replies_name').on(t.name, t.locale)],
)

/** A line of an order as it was bought; the price is that of one piece, in minor units of the order's currency. */
export type OrderLine = { sku: string; name: string; quantity: number; price: number }

export const orderNumbers = pgSequence('order_numbers', { startWith: 1001 })

/** What was ordered. Nothing is paid here. */
export const orders = pgTable(
  'orders',
  {
    id: uuid('id').primaryKey(),
    // What people call it: T1001.
    number: text('number').notNull().unique(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    // Its row on the timeline, with which it moves from session to session.
    eventId: bigint('event_id', { mode: 'number' })
      .notNull()
      .unique()
      .references(() => events.id, { onDelete: 'cascade' }),
    clientOrderId: text('client_order_id'),
    lines: json<OrderLine[]>('lines').notNull(),
    currency: text('currency').$type<'INR' | 'EUR'>().notNull(),
    total: integer('total').notNull(),
    status: text('status').$type<OrderStatus>().notNull(),
    placedAt: time('placed_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [
    index('orders_session').on(t.sessionId, t.placedAt),
    index('orders_placed').on(t.placedAt, t.id),
    index('orders_status').on(t.status, t.placedAt, t.id),
    uniqueIndex('orders_client_order_id').on(t.sessionId, t.clientOrderId).where(sql`${t.clientOrderId} is not null`),
  ],
)
