import { priceIn } from '@/lib/catalog/price'
import type { Currency, ProductView } from '@/lib/catalog/schema'
import { canonicalTerms } from '@/lib/catalog/synonyms'
import type { Answer } from '@/lib/chat/agents/agent'
import { candidates, hasColour, hasDryness, hasPrice, hasSize, isOpen } from './candidates'
import { describe } from './describe'
import { listed } from './kind'
import { pick } from './pick'
import { type Act, moneyIn, type Scene } from './scene'
import { whyThese } from './why'
import { type Wish, wishOf } from './wish'

/** Searches the shop for the goods, colour or price named; null when none are, or nothing is like them. */
export const find: Act = async (scene) => {
  const { ask } = scene
  const narrowing = ask.colour ?? ask.size ?? ask.budget.max ?? ask.budget.min
  if (ask.terms.length === 0 && narrowing === undefined) return null
  const wish = wishOf(scene)
  const { products: all, exact } = await candidates(scene, wish)
  if (all.length === 0) return null
  const one = narrowing === undefined ? namedInFull(all, ask.terms) : undefined
  if (one) return describe(scene, one)
  // In a longer message what was not understood may well be talk.
  const short = ask.text.split(' ').length <= 6
  if (exact || !short) return show(scene, wish, all)
  return { ...show(scene, wish, all, scene.say.notExactly), outcome: 'declined' }
}

/** The product whose name was said in full: who types it wants to know about that one. */
function namedInFull(products: ProductView[], terms: string[]): ProductView | undefined {
  return products.find(({ name }) => {
    const words = canonicalTerms(name)
    return words.length > 1 && words.every((word) => terms.includes(word))
  })
}

function show(scene: Scene, wish: Wish, all: ProductView[], caveat?: string): Answer {
  const { say } = scene
  const { sum } = moneyIn({ ...scene, currency: wish.budget.currency ?? scene.currency })
  const { text, products } = closest(scene, wish, all)
  const picked = pick(products, { acrossCategories: isOpen(wish) })
  const { min, max } = wish.budget
  const limits = {
    ...whyThese(picked, wish),
    ...(wish.colour ? { colour: wish.colour } : {}),
    ...(wish.size ? { size: wish.size } : {}),
    ...(min === undefined ? {} : { min: sum(min) }),
    ...(max === undefined ? {} : { max: sum(max) }),
  }
  return listed(scene, picked, { text: text ?? caveat ?? say.found(picked.length, limits), wish })
}

/** What fits the whole wish; else what fits all but one limit, and a sentence that says so. */
function closest(scene: Scene, wish: Wish, all: ProductView[]): { text?: string; products: ProductView[] } {
  const { say } = scene
  const currency = wish.budget.currency ?? scene.currency
  const [colour, size, price, dry] = [hasColour(wish), hasSize(wish), hasPrice(wish, currency), hasDryness(wish)]
  const wet = all.filter((product) => colour(product) && size(product) && price(product))
  const fitting = wet.filter(dry)
  // Where nothing but a sum was named, what makes the most of it comes first.
  if (fitting.length > 0) return { products: wish.terms.length > 0 ? fitting : nearest(fitting, wish, currency) }
  if (wet.length > 0) return { text: say.notWaterproof, products: wet }
  const otherColours = all.filter((product) => size(product) && price(product))
  if (wish.colour && otherColours.length > 0) return { text: say.notInColour(wish.colour), products: otherColours }
  const otherSizes = all.filter((product) => colour(product) && price(product))
  if (wish.size && otherSizes.length > 0) return { text: say.notInSize(wish.size), products: otherSizes }
  const inColour = all.filter(colour)
  const sorted = nearest(inColour.length > 0 ? inColour : all, wish, currency)
  const first = sorted[0] as ProductView
  return { text: say.notAtPrice(moneyIn({ ...scene, currency }).price(first)), products: sorted }
}

/** By distance from the limits. */
function nearest(products: ProductView[], { budget }: Wish, currency: Currency): ProductView[] {
  const limit = budget.max ?? budget.min ?? 0
  const distance = (product: ProductView) => Math.abs(priceIn(product, currency) - limit)
  return products.toSorted((a, b) => distance(a) - distance(b))
}
