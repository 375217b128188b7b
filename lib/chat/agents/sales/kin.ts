import type { ProductView } from '@/lib/catalog/schema'
import { searchProducts } from '@/lib/catalog/search'
import { canonicalTerms } from '@/lib/catalog/synonyms'
import { isKnownTerm } from '@/lib/catalog/words'
import { isColour } from './ask'
import { isQuality } from './qualities'
import { modelOf } from './refer'
import type { Scene } from './scene'
import { searchGoods } from './search-goods'

export function usesOf({ attributes: { use } }: ProductView): string[] {
  return Array.isArray(use) ? use : []
}

/** How many uses two products share. */
function shared(a: ProductView, b: ProductView): number {
  return usesOf(a).filter((use) => usesOf(b).includes(use)).length
}

/** The colours of a product, itself among them. */
export async function variantsOf(
  { locale, tx }: Pick<Scene, 'locale' | 'tx'>,
  product: ProductView,
): Promise<ProductView[]> {
  const all = await searchProducts({ text: '', locale, category: product.category, limit: 500 }, tx)
  return all.filter((other) => modelOf(other) === modelOf(product))
}

/** What kind of thing a product is: the canonical words of its category where that names one, else of its name. */
export function nounsOf({ name, category }: ProductView): string[] {
  const kinds = canonicalTerms(category).filter((term) => isKnownTerm(term) && !isQuality(term))
  const words = canonicalTerms(name).filter((term) => !isQuality(term) && !isColour(term))
  const known = words.filter((term) => isKnownTerm(term))
  return kinds.length > 0 ? kinds : known.length > 0 ? known : words
}

/** The products of the same kind, those for the same uses first. */
export async function sameKind(scene: Scene, product: ProductView): Promise<ProductView[]> {
  const nouns = nounsOf(product)
  const found = await searchGoods(scene, { text: nouns.join(' '), limit: 100 })
  const best = found[0]?.score ?? 0
  return found.filter(({ score }) => score >= best * 0.7).toSorted((a, b) => shared(b, product) - shared(a, product))
}

/** The products of other categories that serve the same uses, those that share most first. */
export async function companionsOf(
  scene: Pick<Scene, 'turn' | 'locale' | 'tx'>,
  product: ProductView,
): Promise<ProductView[]> {
  const found = await searchGoods(scene, { text: usesOf(product).join(' '), limit: 100 })
  const forKids = usesOf(product).includes('kids')
  return found
    .filter((other) => other.category !== product.category && shared(other, product) > 0)
    .filter((other) => forKids || !usesOf(other).includes('kids'))
    .toSorted((a, b) => shared(b, product) - shared(a, product))
}
