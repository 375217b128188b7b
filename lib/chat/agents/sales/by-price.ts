import { priceIn } from '@/lib/catalog/price'
import type { ProductView } from '@/lib/catalog/schema'
import { isOpen } from './candidates'
import { viewedData } from './describe'
import { find } from './find'
import { listed, nothingFound, ofTheKind } from './kind'
import { pick } from './pick'
import { type Act, focusOf, moneyIn, nameOf, productsOf, type Scene } from './scene'
import { whyThese } from './why'

/** Cheaper or dearer than what was shown, or one end of a kind of thing. */
export const byPrice: Act = async (scene) => {
  const { ask, say, currency } = scene
  if (ask.budget.max !== undefined) return find(scene)
  const down = ask.intents.has('cheapest') || ask.intents.has('cheaper')
  const cost = (product: ProductView) => priceIn(product, currency) * (down ? 1 : -1)
  const kinds = (await ofTheKind(scene)).map(({ products, wish }) => ({
    wish,
    products: products.filter(({ stock }) => stock > 0),
  }))
  const [kind] = kinds
  const sorted = kind?.products.toSorted((a, b) => cost(a) - cost(b)) ?? []
  const [end] = sorted
  if (!kind || !end) return nothingFound(scene)
  const atTheEnd = (down ? say.cheapest : say.dearest)(nameOf(end), moneyIn(scene).price(end))
  if (ask.intents.has('cheapest') || ask.intents.has('dearest')) {
    const list = listed(scene, pick(sorted), { text: atTheEnd, wish: kind.wish })
    return { ...list, data: { ...list.data, ...viewedData(scene, end) } }
  }
  const reference = ask.terms.length > 0 ? [] : await productsOf(scene, referenceSkus(scene))
  if (reference.length === 0) {
    const picked = pick(sorted, { acrossCategories: isOpen(kind.wish) })
    return listed(scene, picked, { text: say.found(picked.length, whyThese(picked, kind.wish)), wish: kind.wish })
  }
  const limit = Math.min(...reference.map(cost))
  for (const { products, wish } of kinds) {
    const picked = pick(products.filter((product) => cost(product) < limit))
    if (picked.length > 0)
      return listed(scene, picked, { text: (down ? say.cheaper : say.dearer)(picked.length), wish })
  }
  return listed(scene, [end], { text: atTheEnd })
}

function referenceSkus(scene: Scene): string[] {
  const focus = focusOf(scene)
  return focus ? [focus] : scene.turn.data.last_recommended_skus
}
