import { beforeAll, describe, expect, it } from 'vitest'
import { findProducts } from '@/lib/catalog/products'
import { seedCatalogue } from '@/lib/catalog/seed'
import { de } from './replies/de'
import { en } from './replies/en'
import { talk } from './visitor.fixture'

beforeAll(async () => {
  await seedCatalogue()
})

describe('the reason of a recommendation', () => {
  it.each([
    ['en', ['a waterproof jacket for cycling under 7000'], ': waterproof, for cycling, up to ₹7,000.'],
    ['de', ['etwas zum Radfahren unter 50 Euro'], `: für ${de.use.cycling}, bis 50\u00a0€.`],
    ['hi', ['बारिश की जैकेट'], ': बारिश के लिए।'],
    ['en', ['umbrella'], ': for rain.'],
    ['en', ['backpack', 'show me more'], 'as well: for'],
    ['en', ['notebook', 'only what is in stock'], ': in stock.'],
    ['en', ['add the storm umbrella', 'what goes with it?'], 'With Storm umbrella in your basket'],
    ['en', ['dry daypack', 'what goes with it?'], ': for cycling'],
  ] as const)('%s %j: %s', async (locale, messages, reason) => {
    expect((await talk(locale, ...messages)).text).toContain(reason)
  })

  it('holds for every product shown', async () => {
    for (const wish of [
      'waterproof bag',
      'something for trekking',
      'gift for the office',
      'winter clothing',
      'bottle for the gym',
      'backpack',
      'jacket',
      'lamp',
    ]) {
      const { text, skus } = await talk('en', wish)
      const shown = await findProducts(skus)
      const uses = shown.flatMap(({ attributes: { use } }) => (Array.isArray(use) ? use : []))
      for (const { attributes, stock } of shown) {
        if (text.includes('waterproof')) expect(attributes.waterproof).toBe('yes')
        if (text.includes('in stock')) expect(stock).toBeGreaterThan(0)
        for (const use of uses) if (text.includes(en.use[use] ?? use)) expect(attributes.use).toContain(use)
      }
    }
  })
})
