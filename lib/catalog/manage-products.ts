import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { db, type Tx } from '@/db/client'
import { products } from '@/db/schema/catalog'
import { AppError } from '@/lib/errors'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canEditCatalogue } from './access'
import {
  type newProduct,
  noWords,
  type ProductChange,
  type ProductFields,
  type ProductRecord,
  withEnglish,
} from './product-schema'
import { productColumns } from './products'
import { addProduct, fieldsOf, holdFields, storeProducts } from './store-products'

type Named = { actor: Actor; sku: string }

/**
 * A product in all languages, for admins.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`.
 */
export async function readProduct({ actor, sku }: Named, tx: Tx = db): Promise<ProductRecord> {
  demand(actor, canEditCatalogue(actor))
  return recordOf(sku, tx)
}

/**
 * Adds a product. Its picture is a drawing of ours: pictures are not edited here.
 * @throws AppError `not_signed_in`, `forbidden`, `conflict` for a sku that another product has.
 */
export async function createProduct(
  options: { actor: Actor; product: z.infer<typeof newProduct>; now?: Date },
  tx: Tx = db,
): Promise<ProductRecord> {
  const { actor, product, now = new Date() } = options
  demand(actor, canEditCatalogue(actor))
  const fields: ProductFields = {
    ...product,
    name: withEnglish(product.name),
    line: { ...noWords, ...product.line },
    description: { ...noWords, ...product.description },
  }
  if (!(await addProduct(fields, now, tx))) throw skuTaken(product.sku)
  await noteAudit({ actor, action: 'catalogue_changed', detail: { product: product.sku, fields: ['new'] }, now })
  return recordOf(product.sku, tx)
}

/**
 * Changes what is named of a product, and with it the words it is found by.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`.
 */
export async function changeProduct(
  options: Named & { change: ProductChange; now?: Date },
  tx: Tx = db,
): Promise<ProductRecord> {
  const { actor, sku, change, now = new Date() } = options
  demand(actor, canEditCatalogue(actor))
  const told = Object.entries(change).filter(([, value]) => value !== undefined)
  if (told.length > 0) {
    await tx.transaction(async (inner) => {
      const before = (await holdFields([sku], inner)).get(sku)
      if (!before) throw new AppError('not_found')
      await storeProducts([changed(before, change)], now, inner)
    })
    const fields = told.map(([field]) => field)
    await noteAudit({ actor, action: 'catalogue_changed', detail: { product: sku, fields }, now })
  }
  return recordOf(sku, tx)
}

/**
 * Takes a product out of the catalogue. Orders keep what they say of it, and baskets let it be taken out.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`.
 */
export async function removeProduct(options: Named & { now?: Date }, tx: Tx = db): Promise<void> {
  const { actor, sku, now = new Date() } = options
  demand(actor, canEditCatalogue(actor))
  const gone = await tx.delete(products).where(eq(products.sku, sku)).returning({ sku: products.sku })
  if (gone.length === 0) throw new AppError('not_found')
  await noteAudit({ actor, action: 'catalogue_changed', detail: { product: sku, fields: ['removed'] }, now })
}

/** The fields after a change: each language of a text by itself, everything else as a whole. */
function changed(before: ProductFields, change: ProductChange): ProductFields {
  const told = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return {
    ...before,
    ...told,
    name: { ...before.name, ...toldOf(change.name) },
    line: { ...before.line, ...toldOf(change.line) },
    description: { ...before.description, ...toldOf(change.description) },
  }
}

function toldOf(words: ProductChange['name']): Partial<ProductFields['name']> {
  return Object.fromEntries(Object.entries(words ?? {}).filter(([, text]) => text !== undefined))
}

async function recordOf(sku: string, tx: Tx): Promise<ProductRecord> {
  const columns = { ...productColumns, updatedAt: products.updatedAt }
  const [row] = await tx.select(columns).from(products).where(eq(products.sku, sku))
  if (!row) throw new AppError('not_found')
  const imageUrl = `/api/products/${encodeURIComponent(sku)}/image`
  return { ...fieldsOf(row), imageUrl, updatedAt: row.updatedAt.toISOString() }
}

function skuTaken(sku: string): AppError {
  const detail = `There is a product ${sku} already.`
  return new AppError('conflict', detail, { errors: [{ pointer: '/sku', detail }] })
}
