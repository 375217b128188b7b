import { describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { products } from '@/db/schema/catalog'
import { products as demo } from '@/db/seed/products/all'
import { findCategories, findProducts, productImage, viewProduct } from './products'
import { productView } from './schema'
import { seedCatalogue } from './seed'

describe('seedCatalogue', () => {
  it('fills an empty catalogue once, also when several start together', async () => {
    const written = await Promise.all([seedCatalogue(), seedCatalogue(), seedCatalogue()])
    expect(written.reduce((sum, count) => sum + count, 0)).toBe(demo.length)
    expect(await seedCatalogue()).toBe(0)
    expect(await db.$count(products)).toBe(demo.length)
  })

  it('leaves a catalogue with a single product alone', async () => {
    await db.transaction(async (tx) => {
      await tx.delete(products)
      const [first] = demo
      if (!first) throw new Error('no demo products')
      await tx.insert(products).values({ ...first, words: '' })
      expect(await seedCatalogue(tx)).toBe(0)
      await tx.delete(products)
      expect(await seedCatalogue(tx)).toBe(demo.length)
    })
  })
})

it('findProducts keeps the order asked for and leaves out what it does not know', async () => {
  const found = await findProducts(['UMB-001', 'none', 'JKT-001'])
  expect(found.map(({ sku }) => sku)).toEqual(['UMB-001', 'JKT-001'])
  expect(await findProducts([])).toEqual([])
})

it('findCategories names each once', async () => {
  const categories = await findCategories()
  expect(categories).toEqual([...new Set(demo.map(({ category }) => category))].sort())
})

it('viewProduct gives every product in every language the shape of the wire', async () => {
  const rows = await findProducts(demo.map(({ sku }) => sku))
  for (const locale of ['en', 'de', 'hi'] as const) {
    for (const row of rows) expect(() => productView.parse(viewProduct(row, locale))).not.toThrow()
  }
  const [shell] = await findProducts(['JKT-001'])
  expect(shell && viewProduct(shell, 'de')).toMatchObject({ name: 'Monsunjacke', place: 'Ständer 4', priceEur: 7490 })
})

it('productImage is the drawing, or null', async () => {
  expect(await productImage('JKT-001')).toMatch(/^<svg /)
  expect(await productImage('none')).toBeNull()
})
