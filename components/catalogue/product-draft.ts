import {
  majorText,
  minorOf,
  noWords,
  type ProductChange,
  type ProductFields,
  productFields,
  withEnglish,
} from '@/lib/catalog/product-schema'
import { attributeLines, readAttributeLines } from './attribute-lines'

/** A product as its form holds it: everything as it is written. */
export type ProductDraft = Pick<ProductFields, 'sku' | 'category' | 'name' | 'line' | 'description' | 'place'> &
  Record<'priceInr' | 'priceEur' | 'stock' | 'attributes', string>

/** What is wrong, by field: `stock`, `name.de`. */
export type Faults = Record<string, string>

export function draftOf(product: ProductFields | null): ProductDraft {
  if (!product) {
    const words = { name: noWords, line: noWords, description: noWords }
    return { sku: '', category: '', place: '', priceInr: '', priceEur: '', stock: '0', attributes: '', ...words }
  }
  const { sku, category, name, line, description, place, priceInr, priceEur, stock, attributes } = product
  return {
    ...{ sku, category, name, line, description, place },
    priceInr: majorText(priceInr),
    priceEur: majorText(priceEur),
    stock: String(stock),
    attributes: attributeLines(attributes),
  }
}

/** The product that a draft describes, or what is wrong with it; a language without a name takes the English one. */
export function readDraft(draft: ProductDraft): { fields: ProductFields } | { faults: Faults } {
  const attributes = readAttributeLines(draft.attributes)
  const read = productFields.safeParse({
    ...draft,
    name: withEnglish(draft.name),
    priceInr: minorOf(draft.priceInr),
    priceEur: minorOf(draft.priceEur),
    stock: /^\d{1,9}$/.test(draft.stock.trim()) ? Number(draft.stock) : Number.NaN,
    attributes: attributes ?? {},
  })
  const faults: Faults = attributes ? {} : { attributes: 'One a line, such as colour: teal' }
  for (const { path, message } of read.error?.issues ?? []) {
    const [field, language] = path.map(String)
    const at = language && field !== 'attributes' ? `${field}.${language}` : String(field)
    faults[at] ??= message
  }
  return read.success && attributes ? { fields: read.data } : { faults }
}

/** What of a product was changed, so that what others change meanwhile stays theirs. */
export function changeOf(before: ProductFields, after: ProductFields): ProductChange {
  const { sku: _, ...fields } = after
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) => JSON.stringify(before[field as keyof ProductFields]) !== JSON.stringify(value),
    ),
  )
}
