import type { Locale } from '@/db/enums'
import { type Colour, type Colours, palette } from '@/db/seed/drawings/palette'

export const categories = [
  'jackets',
  'clothing',
  'bags',
  'umbrellas',
  'shoes',
  'cycling',
  'camping',
  'lighting',
  'bottles',
  'kitchen',
  'electronics',
  'stationery',
] as const
type Category = (typeof categories)[number]

type Words = Record<Locale, string>

/**
 * What the search can filter by, in lower-case English. `model` is shared by the colours of one thing;
 * numbers carry their unit in the key (`weightG`, `capacityL`, `lengthCm`).
 */
type Attributes = {
  colour: Colour
  use: string[]
  sizes?: string[]
  model?: string
  [key: string]: string | number | string[] | undefined
}

/** One product of the demo shop. Prices are in paise and cents, `line` has at most 40 characters, `image` is SVG text. */
export type SeedProduct = {
  sku: string
  category: Category
  name: Words
  line: Words
  description: Words
  priceInr: number
  priceEur: number
  attributes: Attributes
  stock: number
  place: string
  image: string
}

const colourWords: Record<Colour, Words> = {
  teal: { en: 'teal', de: 'petrol', hi: 'फ़िरोज़ी' },
  orange: { en: 'orange', de: 'orange', hi: 'नारंगी' },
  magenta: { en: 'magenta', de: 'magenta', hi: 'रानी' },
  blue: { en: 'blue', de: 'blau', hi: 'नीला' },
  navy: { en: 'navy', de: 'marineblau', hi: 'गहरा नीला' },
  green: { en: 'green', de: 'grün', hi: 'हरा' },
  olive: { en: 'olive', de: 'oliv', hi: 'मेहंदी' },
  red: { en: 'red', de: 'rot', hi: 'लाल' },
  yellow: { en: 'yellow', de: 'gelb', hi: 'पीला' },
  grey: { en: 'grey', de: 'grau', hi: 'स्लेटी' },
  black: { en: 'black', de: 'schwarz', hi: 'काला' },
  white: { en: 'white', de: 'weiß', hi: 'सफ़ेद' },
  purple: { en: 'purple', de: 'lila', hi: 'बैंगनी' },
  pink: { en: 'pink', de: 'rosa', hi: 'गुलाबी' },
  brown: { en: 'brown', de: 'braun', hi: 'भूरा' },
}

type Recolouring = {
  sku: string
  colour: Colour
  stock: number
  draw: (colours: Colours) => string
  /** Only when the colour costs something else, as a last season's colour does. */
  price?: { inr: number; eur: number }
}

/** The same thing in another colour: the colour joins the name, all else but stock, picture and perhaps price stays. */
export function recoloured(product: SeedProduct, { sku, colour, stock, draw, price }: Recolouring): SeedProduct {
  const { en, de, hi } = colourWords[colour]
  const { name } = product
  return {
    ...product,
    sku,
    name: { en: `${name.en}, ${en}`, de: `${name.de}, ${de}`, hi: `${name.hi}, ${hi}` },
    priceInr: price?.inr ?? product.priceInr,
    priceEur: price?.eur ?? product.priceEur,
    attributes: { ...product.attributes, colour },
    stock,
    image: draw(palette[colour]),
  }
}
