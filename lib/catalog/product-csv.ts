import { asc, gt } from 'drizzle-orm'
import { db } from '@/db/client'
import { products } from '@/db/schema/catalog'
import { cleanJson } from '@/lib/clean'
import type { CsvRow } from '@/lib/csv-read'
import { csvFile } from '@/lib/csv-write'
import { type Actor, demand } from '@/lib/people/actor'
import { canEditCatalogue } from './access'
import { type Imported, type ImportOptions, importCsv } from './import-csv'
import type { ImportView } from './import-schema'
import { majorText, minorOf, noWords, type ProductFields, productFields, withEnglish } from './product-schema'
import { productColumns } from './products'
import { fieldsOf, holdFields, storeProducts } from './store-products'

const columns = [
  'sku',
  'category',
  'name_en',
  'name_de',
  'name_hi',
  'line_en',
  'line_de',
  'line_hi',
  'description_en',
  'description_de',
  'description_hi',
  'price_inr',
  'price_eur',
  'stock',
  'place',
  'attributes',
] as const
type Column = (typeof columns)[number]
type Cells = CsvRow<Column>['cells']

const pageSize = 200

/**
 * The catalogue as CSV, in order of its skus, prices in major units; `importProducts` reads it back equal.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function exportProducts({ actor }: { actor: Actor }): Promise<ReadableStream<Uint8Array>> {
  demand(actor, canEditCatalogue(actor))
  return csvFile(columns, pages())
}

async function* pages(): AsyncGenerator<string[][]> {
  for (let after = ''; ; ) {
    const rows = await db
      .select(productColumns)
      .from(products)
      .where(gt(products.sku, after))
      .orderBy(asc(products.sku))
      .limit(pageSize)
    if (rows.length === 0) return
    yield rows.map((row) => cellsOf(fieldsOf(row)))
    after = rows.at(-1)?.sku ?? ''
  }
}

function cellsOf({ name, line, description, ...product }: ProductFields): string[] {
  const cells: Record<Column, string> = {
    sku: product.sku,
    category: product.category,
    name_en: name.en,
    name_de: name.de,
    name_hi: name.hi,
    line_en: line.en,
    line_de: line.de,
    line_hi: line.hi,
    description_en: description.en,
    description_de: description.de,
    description_hi: description.hi,
    price_inr: majorText(product.priceInr),
    price_eur: majorText(product.priceEur),
    stock: String(product.stock),
    place: product.place,
    attributes: JSON.stringify(product.attributes),
  }
  return columns.map((column) => cells[column])
}

/**
 * Makes and changes products by `sku` from a CSV file. An absent column or an empty cell changes nothing, so that a file of skus and stock is
 * enough to count the shop anew. What is new needs a category, an English name and both prices.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for what is no such file.
 */
export function importProducts(options: ImportOptions): Promise<ImportView> {
  return importCsv(options, kind)
}

const kind: Imported<Column, ProductFields> = {
  what: 'products',
  columns,
  needed: ['sku'],
  key: ({ sku = '' }) => sku,
  hold: holdFields,
  merge: (cells, before) => ({
    sku: cells.sku,
    category: cells.category ?? before?.category,
    name: wordsOf(cells, 'name', before?.name),
    line: wordsOf(cells, 'line', before?.line),
    description: wordsOf(cells, 'description', before?.description),
    priceInr: cells.price_inr === undefined ? before?.priceInr : minorOf(cells.price_inr),
    priceEur: cells.price_eur === undefined ? before?.priceEur : minorOf(cells.price_eur),
    attributes: cells.attributes === undefined ? (before?.attributes ?? {}) : parsed(cells.attributes),
    stock: cells.stock === undefined ? (before?.stock ?? 0) : wholeNumber(cells.stock),
    place: cells.place ?? before?.place ?? '',
  }),
  fields: productFields,
  column: ([field, language]) => {
    const name = String(field).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    return columns.find((column) => column === `${name}_${String(language)}`) ?? name
  },
  store: storeProducts,
}

function wordsOf(cells: Cells, field: 'name' | 'line' | 'description', before: ProductFields['name'] | undefined) {
  const own = { en: cells[`${field}_en`], de: cells[`${field}_de`], hi: cells[`${field}_hi`] }
  const others = before ?? (field === 'name' ? withEnglish({ en: own.en }) : noWords)
  return { en: own.en ?? others.en, de: own.de ?? others.de, hi: own.hi ?? others.hi }
}

function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

/** What is no JSON stays a text, which attributes are not. */
function parsed(text: string): unknown {
  try {
    return cleanJson(JSON.parse(text))
  } catch {
    return text
  }
}
