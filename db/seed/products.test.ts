import { describe, expect, it } from 'vitest'
import { locales } from '@/db/enums'
import { palette } from './drawings/palette'
import { products } from './products/all'
import { categories, type SeedProduct } from './products/product'

const duplicates = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at)

/** The first fault of an SVG text: an unclosed tag, a stray character, a foreign element or attribute. */
function faultOf(svg: string): string | undefined {
  const shapes = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse'])
  const properties = new Set(
    'xmlns viewBox preserveAspectRatio d x y width height r rx ry cx cy fill stroke stroke-width stroke-linecap stroke-linejoin opacity transform'.split(
      ' ',
    ),
  )
  const open: string[] = []
  let at = 0
  for (const tag of svg.matchAll(/<(\/?)([a-z]+)((?: [A-Za-z-]+="[^"<>&]*")*)(\/?)>/g)) {
    const [text, closing, name = '', attributes = '', alone] = tag
    if (tag.index !== at) return `stray text at ${at}`
    at += text.length
    if (!shapes.has(name)) return `element ${name}`
    for (const [, property = '', value = ''] of attributes.matchAll(/ ([A-Za-z-]+)="([^"]*)"/g)) {
      if (!properties.has(property)) return `attribute ${property}`
      if (value === '' || /undefined|NaN|url|script/.test(value)) return `value ${property}="${value}"`
    }
    if (closing && open.pop() !== name) return `wrong end of ${name}`
    if (!closing && !alone) open.push(name)
  }
  if (at !== svg.length) return `stray text at ${at}`
  return open.length > 0 ? `unclosed ${open.join(' ')}` : undefined
}

describe('the demo catalogue', () => {
  it('is large enough to browse: 66 products, 8 categories, 4 in each', () => {
    expect(products.length).toBeGreaterThanOrEqual(66)
    expect(categories.length).toBeGreaterThanOrEqual(8)
    const thin = categories.filter((category) => products.filter((product) => product.category === category).length < 4)
    expect(thin).toEqual([])
  })

  it('has unique skus of one form, and unique names in every language', () => {
    expect(products.filter(({ sku }) => !/^[A-Z]{3}-\d{3}$/.test(sku))).toEqual([])
    expect(duplicates(products.map(({ sku }) => sku))).toEqual([])
    for (const locale of locales) expect(duplicates(products.map(({ name }) => name[locale]))).toEqual([])
  })

  it('holds the three things of the pictures', () => {
    const shown = products
      .filter(({ sku }) => ['JKT-001', 'BAG-001', 'UMB-001'].includes(sku))
      .map(({ name, line, priceInr, attributes }) => [name.en, line.en, priceInr, attributes.colour])
    expect(shown).toEqual([
      ['Monsoon shell', 'With pit zips', 649000, 'teal'],
      ['Dry daypack', 'Roll top, 22 l', 325000, 'orange'],
      ['Storm umbrella', 'Holds at 80 km/h', 119000, 'magenta'],
    ])
  })

  it('makes "in blue", "cheaper" and "sold out" questions with answers', () => {
    const models = [...new Set(products.flatMap(({ attributes }) => attributes.model ?? []))].map((model) =>
      products.filter(({ attributes }) => attributes.model === model),
    )
    expect(models.length).toBeGreaterThanOrEqual(10)
    const colours = models.map((same) => new Set(same.map(({ attributes }) => attributes.colour)).size)
    expect(Math.min(...colours)).toBeGreaterThanOrEqual(2)
    const priced = models.filter((same) => new Set(same.map(({ priceInr }) => priceInr)).size > 1)
    expect(priced.length).toBeGreaterThanOrEqual(5)
    expect(products.filter(({ stock }) => stock === 0).length).toBeGreaterThanOrEqual(3)
    expect(products.some(({ stock }) => stock > 0 && stock <= 3)).toBe(true)
  })
})

describe('every product', () => {
  const devanagari = /\p{Script=Devanagari}/u

  /** The skus of the products that fail a rule; a test expects none. */
  const failing = (rule: (product: SeedProduct) => boolean) =>
    products.filter((product) => !rule(product)).map(({ sku }) => sku)

  it('speaks English, German and Hindi', () => {
    const blank = failing(({ name, line, description }) =>
      [name, line, description].every((words) => locales.every((locale) => words[locale].trim() !== '')),
    )
    expect(blank).toEqual([])
    expect(failing(({ name, description }) => devanagari.test(name.hi) && devanagari.test(description.hi))).toEqual([])
    const latin = failing(({ name, line, description }) =>
      [name, line, description].every(({ en, de }) => !devanagari.test(en + de)),
    )
    expect(latin).toEqual([])
  })

  it('has a line of at most 40 characters', () => {
    expect(failing(({ line }) => locales.every((locale) => line[locale].length <= 40))).toEqual([])
  })

  it('has whole prices, a stock and a place', () => {
    const prices = failing(({ priceInr, priceEur }) => [priceInr, priceEur].every((p) => Number.isInteger(p) && p > 0))
    expect(prices).toEqual([])
    expect(failing(({ stock }) => Number.isInteger(stock) && stock >= 0)).toEqual([])
    expect(failing(({ place }) => place.trim() !== '')).toEqual([])
  })

  it('has attributes in lower-case English', () => {
    expect(failing(({ attributes }) => attributes.colour in palette && attributes.use.length > 0)).toEqual([])
    const words = failing(({ attributes }) =>
      Object.values(attributes)
        .flat()
        .every((word) => /^[a-z0-9 .-]+$/.test(String(word))),
    )
    expect(words).toEqual([])
  })

  it('has a small, closed picture in its own colour', () => {
    const faults = products.flatMap(({ sku, image }) => {
      const fault = faultOf(image)
      return fault ? [`${sku}: ${fault}`] : []
    })
    expect(faults).toEqual([])
    const start = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 180"'
    expect(failing(({ image }) => image.startsWith(start) && image.length <= 2500)).toEqual([])
    expect(failing(({ image, attributes }) => image.includes(palette[attributes.colour].main))).toEqual([])
  })
})
