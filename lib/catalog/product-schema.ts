import { z } from 'zod'
import type { Locale } from '@/db/enums'
import { time } from '@/lib/wire'
import { line, paragraphs, slug } from './text-schema'

// A million in the currency, in minor units.
const mostPrice = 100_000_000
const priceMessage = 'A price from 0 to 1,000,000, such as 6490.00'
const stockMessage = 'A whole number from 0 to 1,000,000'

const inAllLanguages = <T extends z.ZodType>(text: T) => z.object({ en: text, de: text, hi: text })
const name = line(80).min(1, 'A name is needed')
const price = z.int(priceMessage).min(0, priceMessage).max(mostPrice, priceMessage)

const attribute = z.union([
  line(100),
  z.number().refine((n) => Math.abs(n) <= 1e9, 'Numbers up to 1,000,000,000'),
  z.array(line(60)).max(20, 'At most 20 values'),
])
const attributeMessage = 'Names of letters and digits with texts, numbers or lists of texts'

export const sku = z
  .string()
  .overwrite((text) => text.trim())
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'Letters, digits, dots and dashes, such as JKT-001')
  .refine((text) => text !== 'export' && text !== 'import', 'This word is taken by an address')

/** What is kept of a product and edited by admins, in all languages. Prices are in paise and cents. */
export const productFields = z.object({
  sku,
  category: slug,
  name: inAllLanguages(name),
  line: inAllLanguages(line(60)),
  description: inAllLanguages(paragraphs(1000)),
  priceInr: price,
  priceEur: price,
  attributes: z
    .record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, attributeMessage), attribute, attributeMessage)
    .refine((all) => Object.keys(all).length <= 30, 'At most 30 attributes'),
  stock: z.int(stockMessage).min(0, stockMessage).max(1_000_000, stockMessage),
  place: line(60),
})
export type ProductFields = z.infer<typeof productFields>

export const productRecord = productFields.extend({ imageUrl: z.string(), updatedAt: time })
export type ProductRecord = z.infer<typeof productRecord>

export const productParams = z.object({ sku: z.string().max(64) })

const { shape } = productFields
const texts = <T extends z.ZodType>(text: T) => inAllLanguages(text).partial()

/** A new product; a language without a name takes the English one, and shows the English words where it has none. */
export const newProduct = z.object({
  sku,
  category: shape.category,
  name: texts(name).extend({ en: name }),
  line: texts(line(60)).default({}),
  description: texts(paragraphs(1000)).default({}),
  priceInr: shape.priceInr,
  priceEur: shape.priceEur,
  attributes: shape.attributes.default({}),
  stock: shape.stock.default(0),
  place: shape.place.default(''),
})
export type NewProduct = z.input<typeof newProduct>

/** What it names is changed, each language by itself; attributes as a whole. */
export const productChange = z.object({
  category: shape.category.optional(),
  name: texts(name).optional(),
  line: texts(line(60)).optional(),
  description: texts(paragraphs(1000)).optional(),
  priceInr: shape.priceInr.optional(),
  priceEur: shape.priceEur.optional(),
  attributes: shape.attributes.optional(),
  stock: shape.stock.optional(),
  place: shape.place.optional(),
})
export type ProductChange = z.infer<typeof productChange>

export const noWords: ProductFields['name'] = { en: '', de: '', hi: '' }

/** Words for every language: its own, else the English ones. */
export function withEnglish(some: Partial<Record<Locale, string | undefined>>): ProductFields['name'] {
  const own = (locale: Locale) => some[locale] || some.en || ''
  return { en: own('en'), de: own('de'), hi: own('hi') }
}

/** A price as people write it in a table, "6490.00" or "6490,5", in minor units; NaN for what is none. */
export function minorOf(text: string): number {
  const [, whole = '', part = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? []
  return whole === '' ? Number.NaN : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** Minor units as a plain number for a table or a field: "6490.00". */
export function majorText(minor: number): string {
  return (minor / 100).toFixed(2)
}
