import { priceIn } from '@/lib/catalog/price'
import type { Currency, ProductView } from '@/lib/catalog/schema'
import { searchProducts } from '@/lib/catalog/search'
import { isKnownTerm } from '@/lib/catalog/words'
import { usesOf } from './kin'
import { isQuality } from './qualities'
import type { Scene } from './scene'
import type { Wish } from './wish'

// A word of the catalogue's own counts even when only a description holds it; any other must be part of a name.
const credible = { known: 0.1, unknown: 0.25 }
// Below this part of the best score a product answers something else.
const asGood = 0.7

/**
 * What answers the words of a wish, best first, whatever its colour, size and price; for a wish
 * without words the whole shop but what is for children.
 */
export async function candidates({ locale, tx }: Scene, { terms }: Pick<Wish, 'terms'>): Promise<ProductView[]> {
  const found = await searchProducts({ text: terms.join(' '), locale, limit: 500 }, tx)
  if (terms.length === 0) return found.filter((product) => !usesOf(product).includes('kids'))
  const best = found[0]?.score ?? 0
  const least = terms.some(isKnownTerm) ? credible.known : credible.unknown
  const fitting = best < least ? [] : found.filter(({ score }) => score >= best * asGood)
  return isOpen({ terms }) ? fitting.toSorted((a, b) => devotion(b, terms) - devotion(a, terms)) : fitting
}

/** How much of what a product is for was asked for, 0..1. */
function devotion(product: ProductView, terms: string[]): number {
  const uses = usesOf(product)
  return uses.filter((use) => terms.includes(use)).length / Math.max(1, uses.length)
}

/** Whether a wish names what it is for but no kind of thing, so that different things answer it. */
export function isOpen({ terms }: Pick<Wish, 'terms'>): boolean {
  return terms.every(isQuality)
}

export function hasColour({ colour }: Pick<Wish, 'colour'>) {
  return (product: ProductView) => colour === undefined || product.attributes.colour === colour
}

/** Sizes are written `m`, `128` or `39-41`. A thing without sizes fits every size. */
export function hasSize({ size }: Pick<Wish, 'size'>) {
  return ({ attributes: { sizes } }: ProductView) => {
    if (size === undefined || !Array.isArray(sizes)) return true
    return sizes.some((one) => {
      const [from = '', to = from] = one.split('-')
      return one === size || (Number(size) >= Number(from) && Number(size) <= Number(to))
    })
  }
}

export function hasPrice(
  { budget: { min = 0, max = Number.POSITIVE_INFINITY } }: Pick<Wish, 'budget'>,
  currency: Currency,
) {
  return (product: ProductView) => priceIn(product, currency) >= min && priceIn(product, currency) <= max
}
