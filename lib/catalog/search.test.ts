import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { products } from '@/db/schema/catalog'
import { type Search, searchProducts } from './search'
import { seedCatalogue } from './seed'

beforeAll(async () => {
  await seedCatalogue()
})

const search = (text: string, rest: Partial<Search> = {}) => searchProducts({ text, locale: 'en', ...rest })
const skus = async (text: string, rest: Partial<Search> = {}) => (await search(text, rest)).map(({ sku }) => sku)

describe('searchProducts', () => {
  it.each([
    ['rain jacket', 'JKT-001'],
    ['Regenjacke', 'JKT-001'],
    ['बारिश की जैकेट', 'JKT-001'],
    ['dry daypack', 'BAG-001'],
    ['blue storm umbrella', 'UMB-002'],
    ['Fahrradhelm', 'CYC-001'],
    ['टिफ़िन', 'KIT-004'],
    ['a warm sleeping bag for winter', 'CMP-005'],
    ['head torch', 'LGT-001'],
    ['45 l backpack', 'BAG-004'],
  ])('finds first for %s: %s', async (text, sku) => {
    expect((await skus(text))[0]).toBe(sku)
  })

  it.each([
    ['umbrela', 'UMB-001'],
    ['daypak', 'BAG-001'],
    ['Rucksak', 'BAG-001'],
    ['Regenshirm', 'UMB-001'],
    ['monson shel', 'JKT-001'],
  ])('reads through the misspelling %s', async (text, sku) => {
    expect(await skus(text, { limit: 5 })).toContain(sku)
  })

  it('puts what answers more of the text first', async () => {
    const found = await search('blue umbrella')
    const both = found.filter(({ attributes, category }) => attributes.colour === 'blue' && category === 'umbrellas')
    expect(both.length).toBeGreaterThan(1)
    expect(found.slice(0, both.length).map(({ sku }) => sku)).toEqual(both.map(({ sku }) => sku))
    const [last] = both.slice(-1)
    expect(last?.score).toBeGreaterThan((found[both.length]?.score ?? 0) * 1.3)
  })

  it('puts a name before a description, and what is in stock before what is sold out', async () => {
    const [first] = await search('coffee')
    expect(first?.name).toContain('coffee')
    const shells = await search('monsoon shell')
    expect(shells.slice(0, 3).map(({ stock }) => stock > 0)).toEqual([true, true, false])
  })

  it('puts things for children last, unless they were named', async () => {
    const found = await search('rain jacket', { limit: 50 })
    const place = found.findIndex(({ sku }) => sku === 'JKT-012')
    expect(place).toBeGreaterThan(found.findIndex(({ sku }) => sku === 'JKT-004'))
    expect((await skus('rain jacket for kids'))[0]).toBe('JKT-012')
  })

  it.each(['xylophone', 'what is the weather in paris', 'book a flight', 'jeans'])(
    'finds nothing to speak of for %s',
    async (text) => {
      for (const { score } of await search(text)) expect(score).toBeLessThan(0.25)
    },
  )
})

describe('the filters', () => {
  it('narrow by category, colour, use and stock', async () => {
    const found = await search('', { category: 'bags', colour: 'blue', use: 'cycling', inStock: true })
    expect(found.map(({ sku }) => sku)).toEqual(['BAG-002'])
    expect(await skus('', { category: 'jackets', inStock: true, limit: 50 })).not.toContain('JKT-003')
  })

  it('keep prices within both limits, in the currency named', async () => {
    const rupees = await search('jacket', { minPrice: 199_000, maxPrice: 249_000, limit: 50 })
    expect(rupees.length).toBeGreaterThan(0)
    for (const { priceInr } of rupees) {
      expect(priceInr).toBeGreaterThanOrEqual(199_000)
      expect(priceInr).toBeLessThanOrEqual(249_000)
    }
    const euros = await search('jacket', { maxPrice: 2_790, currency: 'EUR', limit: 50 })
    expect(euros.map(({ sku }) => sku)).toContain('JKT-006')
    expect(Math.max(...euros.map(({ priceEur }) => priceEur))).toBe(2_790)
  })

  it('filter the whole catalogue when no word is left, and stop at the limit', async () => {
    expect(await search('?!', { limit: 7 })).toHaveLength(7)
    expect(await search('', { category: 'no such' })).toEqual([])
  })
})

it('speaks the language asked for', async () => {
  const [found] = await search('storm umbrella', { locale: 'de' })
  expect(found).toMatchObject({
    name: 'Sturmschirm',
    place: 'Ständer an der Tür',
    imageUrl: '/api/products/UMB-001/image',
  })
})

describe('hostile text', () => {
  it.each([
    `'; drop table products; --`,
    `a:* & !b | <-> (`,
    `\\ ' '' " \\'`,
    `rain' & 'jacket`,
    '%_%',
    '\u093c\u094d \u200d\u200c',
    '🙂'.repeat(500),
    'umbrela '.repeat(1000),
    'x'.repeat(8000),
    'ß'.repeat(8000),
  ])('%.30s is text like any other', async (text) => {
    await expect(search(text)).resolves.toBeInstanceOf(Array)
  })

  it('whatever it is', async () => {
    // NUL never comes this far, PostgreSQL would refuse it.
    const text = fc.string({ unit: 'binary', maxLength: 60 }).map((any) => any.replaceAll('\0', ''))
    await fc.assert(fc.asyncProperty(text, async (any) => void (await search(any, { colour: any, use: any }))))
    expect(await db.$count(products)).toBeGreaterThan(60)
  })
})
