import { z } from 'zod'
import { locales } from '@/db/enums'
import { pageLimit } from '@/lib/wire'

export const currencies = ['INR', 'EUR'] as const
export type Currency = (typeof currencies)[number]

/** The words of `attributes.colour`. */
export const colours = [
  'teal',
  'orange',
  'magenta',
  'blue',
  'navy',
  'green',
  'olive',
  'red',
  'yellow',
  'grey',
  'black',
  'white',
  'purple',
  'pink',
  'brown',
] as const
export type ColourName = (typeof colours)[number]

/** A product in one language. Prices are in paise and cents; `place` is where it stands in the shop. */
export const productView = z.object({
  sku: z.string(),
  name: z.string(),
  line: z.string(),
  description: z.string(),
  category: z.string(),
  priceInr: z.int().nonnegative(),
  priceEur: z.int().nonnegative(),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.undefined()])),
  stock: z.int().nonnegative(),
  place: z.string(),
  imageUrl: z.string(),
})
export type ProductView = z.infer<typeof productView>

const atMost = 50

/**
 * Products by sku, for the cards of a chat: `skus` separated by commas. Without them all in order of their skus, or what answers `q`, the
 * best first, on one page.
 */
export const productQuery = z.object({
  skus: z
    .string()
    .max(2000)
    .transform((list) => list.split(',').slice(0, atMost))
    .optional(),
  q: z.string().trim().max(200).optional(),
  category: z.string().max(40).optional(),
  locale: z.enum(locales).default('en'),
  limit: pageLimit(200),
  cursor: z.string().max(64).optional(),
})
export type ProductQuery = z.infer<typeof productQuery>

export const productList = z.object({ items: z.array(productView), nextCursor: z.string().nullable() })

/** How many of a product the basket shall hold; 0 takes it out. More than the stock is bounded, not refused. */
export const cartChange = z.object({ sku: z.string().min(1).max(64), quantity: z.int().min(0).max(99) })

export const cartView = z.object({
  sessionId: z.uuid(),
  cart: z.array(z.object({ sku: z.string(), quantity: z.int() })),
})
export type CartView = z.infer<typeof cartView>
