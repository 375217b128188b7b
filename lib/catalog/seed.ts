import { db, type Tx } from '@/db/client'
import { locales } from '@/db/enums'
import { helpTexts, products } from '@/db/schema/catalog'
import { helpTexts as demoTexts } from '@/db/seed/help-texts'
import { products as demo } from '@/db/seed/products/all'
import { newId } from '@/lib/ids'
import { productWords } from './words'

/** Fills an empty catalogue with the demo shop; returns how many products it wrote, 0 when there are some already. */
export async function seedCatalogue(tx: Tx = db): Promise<number> {
  await seedHelpTexts(tx)
  const [any] = await tx.select({ sku: products.sku }).from(products).limit(1)
  if (any) return 0
  const rows = demo.map((product) => ({ ...product, words: productWords(product) }))
  // Copies that start together all find it empty.
  const written = await tx.insert(products).values(rows).onConflictDoNothing().returning({ sku: products.sku })
  return written.length
}

/** Gives a shop that says nothing about itself the texts of the demo shop; returns how many it wrote. */
export async function seedHelpTexts(tx: Tx = db, now = new Date()): Promise<number> {
  const [any] = await tx.select({ id: helpTexts.id }).from(helpTexts).limit(1)
  if (any) return 0
  const times = { createdAt: now, updatedAt: now }
  const rows = Object.entries(demoTexts).flatMap(([topic, texts]) =>
    locales.map((locale) => ({ id: newId(), topic, locale, ...texts[locale], ...times })),
  )
  const written = await tx.insert(helpTexts).values(rows).onConflictDoNothing().returning({ id: helpTexts.id })
  return written.length
}
