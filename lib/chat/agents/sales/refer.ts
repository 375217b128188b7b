import type { ProductView } from '@/lib/catalog/schema'
import { canonicalTerms } from '@/lib/catalog/synonyms'
import { searchWords } from '@/lib/catalog/words'
import { focusOf, productsOf, type Scene } from './scene'
import { searchGoods } from './search-goods'

/** The words of a product's name, in the language of the view and in English. */
export function nameTerms({ name, category, attributes }: ProductView): Set<string> {
  const texts = [name, category, String(attributes.model ?? '')]
  return new Set(texts.flatMap((text) => [...canonicalTerms(text), ...searchWords(text)]))
}

const sameModel = (products: ProductView[]) => new Set(products.map(modelOf)).size === 1

/** What the colours of one thing share. */
export function modelOf({ sku, attributes }: ProductView): string {
  return String(attributes.model ?? sku)
}

/** Those products whose names hold most of the nouns, in the colour asked for if one of them is; none when no name holds any. */
export function named({ ask: { nouns, terms, colour } }: Scene, products: ProductView[]): ProductView[] {
  const scored = products.map((product) => {
    const names = nameTerms(product)
    const score = nouns.filter((noun) => names.has(noun)).length
    // "storm" alone names nothing, but tells one umbrella from the others.
    const details = terms.filter((term) => names.has(term)).length
    return { product, score: score > 0 ? score + details / 100 : 0 }
  })
  const best = Math.max(0, ...scored.map(({ score }) => score))
  if (best === 0 && !(nouns.length === 0 && colour)) return []
  const found = scored.filter(({ score }) => score === best).map(({ product }) => product)
  const coloured = found.filter(({ attributes }) => attributes.colour === colour)
  if (coloured.length > 0) return coloured
  return best === 0 ? [] : found
}

/** What was talked about lately, the list on the screen first. */
function inView(scene: Scene): Promise<ProductView[]> {
  const { last_recommended_skus: shown, recent, cart } = scene.turn.data
  return productsOf(scene, [...shown, ...recent.slice(0, 8), ...cart.map(({ sku }) => sku)])
}

export type Meant = { products: ProductView[]; noSuchNumber?: boolean }

/**
 * Which products a message is about: by number in the list on the screen, by name among what was talked about,
 * the one in focus, or by name in the whole shop. One product, several that fit as well, or none.
 * `anyColour`: where the list on the screen is one thing in several colours, any of them will do.
 */
export async function meantBy(scene: Scene, options: { anywhere: boolean; anyColour?: boolean }): Promise<Meant> {
  const { ask, turn } = scene
  if (ask.ordinals.length > 0 && turn.data.last_recommended_skus.length > 0) {
    const skus = ask.ordinals.map((ordinal) => turn.data.last_recommended_skus.at(ordinal > 0 ? ordinal - 1 : ordinal))
    const products = await productsOf(
      scene,
      skus.flatMap((sku) => sku ?? []),
    )
    return products.length === skus.length ? { products } : { products, noSuchNumber: true }
  }
  const focus = focusOf(scene)
  const seen = await inView(scene)
  const focused = seen.filter(({ sku }) => sku === focus)
  const points = ask.intents.has('pronoun') || (ask.intents.has('demonstrative') && ask.nouns.length === 0)
  if (points && focused.length > 0) return { products: focused }
  const found = await namedBest(scene, seen, options)
  if (found.length > 0) return { products: sameModel(found) ? found.slice(0, 1) : found }
  if (ask.nouns.length > 0) return { products: [] }
  const shown = seen.slice(0, turn.data.last_recommended_skus.length)
  return { products: focused.length === 0 && options.anyColour && sameModel(shown) ? shown.slice(0, 1) : focused }
}

/** By name among what was talked about; in the whole shop where nothing there bears the first name said, the sentence's subject. */
async function namedBest(scene: Scene, seen: ProductView[], options: { anywhere: boolean }): Promise<ProductView[]> {
  const found = named(scene, seen)
  const [subject] = scene.ask.nouns
  const bearsIt = (product: ProductView) => subject !== undefined && nameTerms(product).has(subject)
  if (!options.anywhere || !subject || found.some(bearsIt)) return found
  const text = scene.ask.nouns.join(' ')
  const elsewhere = await searchGoods(scene, { text, limit: 30 })
  const others = named(scene, elsewhere.filter(bearsIt))
  return [others, found, named(scene, elsewhere)].find((products) => products.length > 0) ?? []
}
