import type { ProductView } from '@/lib/catalog/schema'
import type { Answer } from '@/lib/chat/agents/agent'
import { candidates, hasColour, hasPrice, hasSize } from './candidates'
import { nounsOf, sameKind } from './kin'
import { answer, focusOf, productsOf, type Scene, shownData } from './scene'
import { type Wish, wishOf } from './wish'

type Kind = { products: ProductView[]; wish: Wish }

/** What the talk is about, the nearest first: the goods named, else the kind of the product in focus, then the last wish. */
export async function ofTheKind(scene: Scene): Promise<Kind[]> {
  const { ask, currency } = scene
  const wish = wishOf(scene)
  const { products } = await candidates(scene, wish)
  const found = products
    .filter(hasColour(wish))
    .filter(hasSize(wish))
    .filter(hasPrice(wish, wish.budget.currency ?? currency))
  const [focused] = ask.terms.length > 0 ? [] : await productsOf(scene, [focusOf(scene) ?? ''])
  if (!focused) return [{ products: found, wish }]
  const alike = (await sameKind(scene, focused)).filter(hasColour(ask))
  const kind = { products: alike, wish: { terms: nounsOf(focused), budget: {} } }
  return found.some(({ sku }) => sku === focused.sku) ? [kind, { products: found, wish }] : [kind]
}

/** An answer that lists products. `wish` is what they answer, where that is new. */
export function listed(scene: Scene, products: ProductView[], saying: { text: string; wish?: Wish }): Answer {
  const { say, currency } = scene
  const wish = saying.wish && { ...saying.wish, budget: { currency, ...saying.wish.budget } }
  const one = [say.quick.add, say.quick.where, say.quick.more]
  return answer({
    text: saying.text,
    products,
    quick: products.length === 1 ? one : [say.quick.cheaper, say.quick.more, say.quick.person],
    data: {
      ...shownData(scene, products),
      ...(wish ? { wish } : {}),
    },
  })
}

/** Says that there is nothing like it, and what there is. */
export function nothingFound({ say }: Scene): Answer {
  return answer({ text: say.nothing, quick: [say.quick.browse, say.quick.help, say.quick.person], outcome: 'declined' })
}
