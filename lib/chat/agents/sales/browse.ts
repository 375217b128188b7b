import { findCategories } from '@/lib/catalog/products'
import type { ProductView } from '@/lib/catalog/schema'
import type { Answer } from '@/lib/chat/agents/agent'
import { isOpen } from './candidates'
import { find } from './find'
import { lookedAtBefore } from './follow-up'
import { companionsOf, usesOf } from './kin'
import { listed, nothingFound, ofTheKind } from './kind'
import { pick } from './pick'
import { meantBy } from './refer'
import { type Act, answer, moneyIn, nameOf, productsOf, type Scene } from './scene'
import { sharedUses, whyThese } from './why'

/** A round sum to begin with, in minor units. */
const roundSum = { INR: 200_000, EUR: 5_000 } as const

/** Things to say for somebody who has not said anything yet. */
export function beginnings(scene: Scene): string[] {
  const { quick } = scene.say
  return [quick.rain, quick.under(moneyIn(scene).sum(roundSum[scene.currency])), quick.browse]
}

const saysNothingOfGoods = ({ ask: { terms, colour, budget } }: Scene) =>
  terms.length === 0 && !colour && budget.max === undefined && budget.min === undefined

/** Others of the kind last shown, none of them twice. */
export const more: Act = async (scene) => {
  const { say, turn } = scene
  const before = [...turn.data.last_recommended_skus, ...turn.data.recent]
  if (!saysNothingOfGoods(scene) || before.length === 0) return find(scene)
  const listedBefore = turn.history.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === 'products' ? part.skus : [])),
  )
  const shown = new Set([...turn.data.last_recommended_skus, ...listedBefore])
  for (const { products, wish } of await ofTheKind(scene)) {
    const others = products.filter(({ sku }) => !shown.has(sku))
    const picked = pick(others, { acrossCategories: isOpen(wish) })
    if (picked.length > 0) return listed(scene, picked, { text: say.more(picked.length, whyThese(picked, wish)), wish })
  }
  return answer({ text: say.noMore, quick: [say.quick.browse, say.quick.person] })
}

/** What was last looked for, without what is sold out. */
export const onlyInStock: Act = async (scene) => {
  const { say } = scene
  if (!saysNothingOfGoods(scene) || scene.turn.data.last_recommended_skus.length === 0) return find(scene)
  for (const { products, wish } of await ofTheKind(scene)) {
    const picked = pick(
      products.filter(({ stock }) => stock > 0),
      { acrossCategories: isOpen(wish) },
    )
    if (picked.length > 0) return listed(scene, picked, { text: say.found(picked.length, { inStock: true }), wish })
  }
  return nothingFound(scene)
}

/** What goes with a product, from other shelves; with an activity, whatever serves it. */
export const goWith: Act = async (scene) => {
  const { ask, say, turn } = scene
  if (ask.terms.length > 0 && isOpen(ask)) return find(scene)
  const { products } = await meantBy(scene, { anywhere: true })
  const [one] = products.length > 0 ? products : await productsOf(scene, [turn.data.cart.at(-1)?.sku ?? ''])
  if (!one)
    return ask.terms.length > 0
      ? find(scene)
      : answer({ text: say.whichProduct, quick: beginnings(scene), outcome: 'asked' })
  return (await beside(scene, one)) ?? nothingFound(scene)
}

/** What goes with one product and is not in the basket, said after `before`; null where nothing does. */
async function beside(scene: Scene, one: ProductView, before = ''): Promise<Answer | null> {
  const { say, turn } = scene
  const inCart = new Set(turn.data.cart.map(({ sku }) => sku))
  const others = (await companionsOf(scene, one)).filter(({ sku }) => !inCart.has(sku))
  const picked = pick(others, { acrossCategories: true })
  if (picked.length === 0) return null
  const why = { uses: sharedUses([one, ...picked]), inBasket: inCart.has(one.sku) }
  return listed(scene, picked, {
    text: before + say.companions(nameOf(one), picked.length, why),
    wish: { terms: usesOf(one), budget: {} },
  })
}

/** A recommendation: by what was named, by what is in the basket or was looked at last time, or after asking what it is for. */
export const recommend: Act = async (scene) => {
  const limited = scene.ask.budget.max ?? scene.ask.budget.min ?? scene.ask.colour
  const unnamed = { ...scene, ask: { ...scene.ask, terms: [] } }
  const found = (await find(scene)) ?? (limited === undefined ? null : await find(unnamed))
  if (found) return found
  if (scene.turn.data.cart.length > 0) return goWith(scene)
  const before = await lookedAtBefore(scene)
  const fitting = before && (await beside(scene, before, `${scene.say.lookedAtLastTime(nameOf(before))} `))
  return fitting ?? answer({ text: scene.say.askUse, quick: beginnings(scene), outcome: 'asked' })
}

/** What the shop has, by category. */
export const browse: Act = async (scene) => {
  const found = await find(scene)
  if (found) return found
  const { say, turn, tx } = scene
  const all = await findCategories(tx)
  const categories = all.filter((category) => turn.categories?.includes(category) ?? true)
  if (categories.length === 0) return nothingFound(scene)
  const names = categories.map((category) => say.category[category] ?? category)
  return answer({ text: say.browse(names), quick: [...beginnings(scene).slice(0, 2), say.quick.help] })
}
