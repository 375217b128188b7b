import { text } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { products } from '@/db/schema/catalog'
import { products as demo } from '@/db/seed/products/all'
import type { Actor } from '@/lib/people/actor'
import { member, program } from '@/lib/people/member.fixture'
import { atFullLength, noteFigure } from '@/tests/figures'
import { listProducts } from './list'
import { changeProduct, createProduct, readProduct, removeProduct } from './manage-products'
import { exportProducts, importProducts } from './product-csv'
import { newProduct, productFields } from './product-schema'
import { productQuery } from './schema'
import { seedCatalogue } from './seed'

let admin: Actor

beforeAll(async () => {
  await seedCatalogue()
  admin = await program('admin')
})

const take = (file: string) => importProducts({ actor: admin, file: new TextEncoder().encode(file) })
const find = async (q: string) => {
  const { items } = await listProducts(productQuery.parse({ q }))
  return items.map(({ sku }) => sku)
}

test('the whole catalogue goes out and comes back unchanged', async () => {
  const file = await text(await exportProducts({ actor: admin }))
  expect(await take(file)).toEqual({ created: 0, changed: 0, unchanged: demo.length, rejected: [] })
})

test('R31: whatever a product says is read back equal', async () => {
  const words = (most: number) =>
    fc
      .oneof(
        fc.constantFrom('=1+1', '@SUM(A1)', "'=x", '-2', 'a,"b"', 'a;b', "'"),
        fc.string({ unit: 'grapheme', maxLength: most }),
      )
      .map((some) =>
        some
          .replace(/[\p{Cc}\p{Surrogate}]/gu, '')
          .trim()
          .slice(0, most)
          .replace(/\p{Surrogate}/gu, ''),
      )
  const name = words(40).map((some) => some || 'x')
  const inAll = (one: fc.Arbitrary<string>) => fc.record({ en: one, de: one, hi: one })
  const product = fc.record({
    sku: fc.constant('CSV-1'),
    category: fc.constant('bags'),
    name: inAll(name),
    line: inAll(words(40)),
    description: inAll(fc.array(words(30), { maxLength: 3 }).map((lines) => lines.join('\n').trim())),
    priceInr: fc.nat(100_000_000),
    priceEur: fc.nat(100_000_000),
    attributes: fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.oneof(words(20), fc.integer({ min: -999, max: 999 }), fc.array(words(9))),
    ),
    stock: fc.nat(1_000_000),
    place: words(20),
  })
  const rounds = atFullLength(15, 300)
  await fc.assert(
    fc.asyncProperty(product, async (some) => {
      const fields = productFields.parse(some)
      await db.delete(products).where(eq(products.sku, 'CSV-1'))
      await createProduct({ actor: admin, product: newProduct.parse(fields) })
      const stored = await readProduct({ actor: admin, sku: 'CSV-1' })
      expect(stored).toMatchObject(fields)
      const file = await text(await exportProducts({ actor: admin }))
      await removeProduct({ actor: admin, sku: 'CSV-1' })
      expect(await take(file)).toMatchObject({ created: 1, changed: 0, rejected: [] })
      const back = await readProduct({ actor: admin, sku: 'CSV-1' })
      const { updatedAt: _, ...rest } = back
      expect(rest).toMatchObject({ ...fields, imageUrl: stored.imageUrl })
      await removeProduct({ actor: admin, sku: 'CSV-1' })
    }),
    { numRuns: rounds },
  )
  noteFigure({ what: 'products that came back as they went', value: rounds, unit: '', atLeast: 300 })
}, 120_000)

test('a file of skus and stock changes the stock alone', async () => {
  const before = await readProduct({ actor: admin, sku: 'JKT-001' })
  expect(await take('sku;stock\nJKT-001;3\nBAG-001;')).toMatchObject({ changed: 1, unchanged: 1, rejected: [] })
  const after = await readProduct({ actor: admin, sku: 'JKT-001' })
  expect(after).toEqual({ ...before, stock: 3, updatedAt: after.updatedAt })
})

test('a row that does not fit never sinks the others', async () => {
  const file = [
    'sku,category,name_en,price_inr,price_eur,stock,attributes',
    'NEW-1,bags,Picnic bag,1299.50,"15,9",4,"{""colour"":""red""}"',
    'NEW-2,bags,Two,1,1,many,',
    'NEW-3,bags,,1,1,1,',
    'NEW-4,bags,Four,cheap,1,1,',
    'NEW-5,Big Bags,Five,1,1,1,',
    'NEW-6,bags,"Six,1,1,1,',
    'NEW-1,bags,Again,1,1,1,',
    'n w,bags,Eight,1,1,1,',
    'NEW-9,bags,Nine,1,1,1,red',
    'NEW-10,bags,Ten,1,1,1,',
  ].join('\n')
  const { created, rejected } = await take(file)
  expect(created).toBe(2)
  expect(rejected.map(({ line, detail }) => `${line} ${detail}`)).toEqual([
    '3 stock: A whole number from 0 to 1,000,000.',
    '4 name_en: A name is needed.',
    '5 price_inr: A price from 0 to 1,000,000, such as 6490.00.',
    '6 category: Small letters, digits and dashes, such as opening-hours.',
    '7 The quotes do not fit.',
    '8 NEW-1 is on line 2 already.',
    '9 sku: Letters, digits, dots and dashes, such as JKT-001.',
    '10 attributes: Names of letters and digits with texts, numbers or lists of texts.',
  ])
  const made = await readProduct({ actor: admin, sku: 'NEW-1' })
  expect(made).toMatchObject({
    name: { en: 'Picnic bag', de: 'Picnic bag', hi: 'Picnic bag' },
    priceInr: 129_950,
    priceEur: 1590,
    attributes: { colour: 'red' },
  })
  const [row] = await db.select().from(products).where(eq(products.sku, 'NEW-1'))
  expect(row?.image).toMatch(/^<svg /)
})

test('a changed product is found by its new words, and keeps its picture', async () => {
  const [before] = await db.select().from(products).where(eq(products.sku, 'UMB-002'))
  const change = { name: { en: 'Zeppelin brolly' }, place: 'Window' }
  const changed = await changeProduct({ actor: admin, sku: 'UMB-002', change })
  expect(changed.name).toEqual({ ...before?.name, en: 'Zeppelin brolly' })
  expect(await find('zeppelin')).toEqual(['UMB-002'])
  expect(await find('umb-002')).toContain('UMB-002')
  const [after] = await db.select().from(products).where(eq(products.sku, 'UMB-002'))
  expect(after?.image).toBe(before?.image)
})

test('pages hold each product once', async () => {
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listProducts(productQuery.parse({ limit: 25, category: 'jackets', cursor }))
    seen.push(...page.items.map(({ sku }) => sku))
    if (!page.nextCursor) break
    cursor = page.nextCursor
  }
  expect(seen).toEqual([...new Set(seen)].sort())
  expect(seen).toHaveLength(demo.filter(({ category }) => category === 'jackets').length)
})

test('the catalogue is changed by admins alone', async () => {
  const { actor } = await member('operator')
  const file = new TextEncoder().encode('sku\nJKT-001')
  await expect(importProducts({ actor, file })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(changeProduct({ actor, sku: 'JKT-001', change: { stock: 1 } })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(
    createProduct({ actor: admin, product: newProduct.parse({ ...demo[0], description: {} }) }),
  ).rejects.toMatchObject({
    code: 'conflict',
  })
})
