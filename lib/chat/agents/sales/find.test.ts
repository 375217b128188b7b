import { beforeAll, describe, expect, it } from 'vitest'
import { findProducts } from '@/lib/catalog/products'
import { seedCatalogue } from '@/lib/catalog/seed'
import { en } from './replies/en'
import { talk, visitor } from './visitor.fixture'

beforeAll(async () => {
  await seedCatalogue()
})

describe('looking for something', () => {
  it('shows what serves an activity, from different shelves', async () => {
    const { skus, data } = await talk('en', 'I cycle to work in the rain. What goes with it?')
    const shown = await findProducts(skus)
    expect(new Set(shown.map(({ category }) => category)).size).toBe(3)
    for (const { attributes } of shown) expect(attributes.use).toEqual(expect.arrayContaining(['cycling', 'rain']))
    expect(data).toMatchObject({ last_action: 'searched', last_recommended_skus: skus })
    expect(data.wish).toMatchObject({ terms: ['cycling', 'rain'] })
  })

  it.each([
    ['en', 'rain jacket under 7000', 700_000, 'priceInr'],
    ['de', 'Eine Regenjacke bis 40 Euro', 4_000, 'priceEur'],
    ['hi', '2000 से कम की रेन जैकेट', 200_000, 'priceInr'],
  ] as const)('keeps to the sum (%s)', async (locale, text, most, price) => {
    const { skus } = await talk(locale, text)
    expect(skus.length).toBeGreaterThan(0)
    for (const product of await findProducts(skus)) expect(product[price]).toBeLessThanOrEqual(most)
  })

  it('remembers the wish: cheaper, in a colour, more', async () => {
    const person = visitor()
    const first = await person.say('umbrella')
    const cheaper = await person.say('cheaper')
    const price = async (skus: string[]) => (await findProducts(skus)).map(({ priceInr }) => priceInr)
    expect(Math.max(...(await price(cheaper.skus)))).toBeLessThan(Math.min(...(await price(first.skus))))
    const blue = await visitor().say('something in blue')
    for (const { attributes } of await findProducts(blue.skus)) expect(attributes.colour).toBe('blue')
    const bags = visitor()
    const shown = (await bags.say('backpack')).skus
    const others = (await bags.say('show me more')).skus
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter((sku) => shown.includes(sku))).toEqual([])
  })

  it('says so when a limit cannot be kept, and shows what is near', async () => {
    const dear = await talk('en', 'a tent under 500')
    expect(dear.text).toContain('₹8,990')
    const pink = await talk('en', 'a pink helmet')
    expect(pink.text).toBe(en.notInColour('pink'))
    expect(pink.skus).toContain('CYC-001')
    expect((await talk('en', 'trainers', 'waterproof?')).text).toBe(en.notWaterproof)
    expect((await talk('en', 'jeans for cycling')).text).toBe(en.notExactly)
  })

  it.each(['find me a hotel', 'jeans', 'what is the weather in paris', "'; drop table products; --"])(
    'never pretends to have %s',
    async (text) => {
      const { text: said, skus } = await talk('en', text)
      expect(said).toBe(en.nothing)
      expect(skus).toEqual([])
    },
  )
})
