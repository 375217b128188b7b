import { priceIn } from '@/lib/catalog/price'
import type { Currency, ProductView } from '@/lib/catalog/schema'
import { likeness } from '@/lib/catalog/spelling'
import { isKnownTerm, searchWords } from '@/lib/catalog/words'
import { usesOf } from './kin'
import { isQuality } from './qualities'
import { nameTerms } from './refer'
import type { Scene } from './scene'
import { searchGoods } from './search-goods'
import type { Wish } from './wish'

// A word of the catalogue's own counts even when only a description holds it; any other must be part of a name.
const credible = { known: 0.1, unknown: 0.25 }
// Below this part of the best score a product answers something else.
const asGood = 0.7

// What is for children stands lower in a search that does not name them, and is still of its kind.
const sameKind = 0.5

/** `exact` is false when the kind of thing named is unknown here, and only what it is for was found. */
type Candidates = { products: ProductView[]; exact: boolean }

/**
 * What answers the words of a wish, best first, whatever its colour, size and price; for a wish
 * without words the whole shop but what is for children.
 */
export async function candidates(scene: Scene, { terms }: Pick<Wish, 'terms'>): Promise<Candidates> {
  if (terms.length === 0) {
    const all = await lookUp(scene, terms, 0)
    return { products: all.filter((product) => !usesOf(product).includes('kids')), exact: true }
  }
  if (isOpen({ terms })) {
    // "Something warm" is for the cold.
    const words = terms.includes('warm') ? [...terms, 'winter'] : terms
    const found = await lookUp(scene, words, asGood)
    return { products: found.toSorted((a, b) => devotion(b, words) - devotion(a, words)), exact: true }
  }
  const found = await lookUp(scene, terms, asGood)
  const nouns = terms.filter((term) => !isQuality(term))
  if (nouns.length === terms.length) return { products: found, exact: true }
  // Waterproof trainers are trainers first.
  const kind = await lookUp(scene, nouns, sameKind)
  const ofTheKind = found.filter(({ sku }) => kind.some((product) => product.sku === sku))
  if (kind.length === 0) return { products: found, exact: false }
  return { products: ofTheKind.length > 0 ? ofTheKind : kind, exact: true }
}

/** The products whose score is at least this part of the best; none when not even the best is credible. */
async function lookUp(scene: Scene, terms: string[], part: number): Promise<ProductView[]> {
  const found = await searchGoods(scene, { text: terms.join(' '), limit: 500 })
  if (terms.length === 0) return found
  const best = found[0]?.score ?? 0
  const known = terms.some(isKnownTerm)
  if (best < (known ? credible.known : credible.unknown)) return []
  const good = found.filter(({ score }) => score >= best * part)
  return known ? good : good.filter((product) => bears(product, terms))
}

/** Whether a product bears more than half of words that are strange to the catalogue: a family tent is no family doctor. */
function bears(product: ProductView, terms: string[]): boolean {
  const own = [...nameTerms(product), ...searchWords(`${product.line} ${product.description}`)]
  const is = (term: string) =>
    own.some((word) => word.startsWith(term) || (word[0] === term[0] && likeness(word, term) >= 0.4))
  return terms.filter(is).length > terms.length / 2
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

/** Where it has to be waterproof, whether it is, or holds off showers. */
export function hasDryness({ terms }: Pick<Wish, 'terms'>) {
  return ({ attributes }: ProductView) => !terms.includes('waterproof') || attributes.waterproof !== undefined
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
