import { addToCart, quantityIn } from '@/lib/catalog/cart'
import type { ProductView } from '@/lib/catalog/schema'
import type { Answer } from '@/lib/chat/agents/agent'
import { understand } from './ask'
import { costOf } from './basket'
import { beginnings } from './browse'
import { aboutOne, askWhich, coloursOf } from './describe'
import { find } from './find'
import { phrases } from './fold'
import { variantsOf } from './kin'
import { listed } from './kind'
import { pick } from './pick'
import { meantBy } from './refer'
import { type Act, answer, lookedAt, nameOf, productsOf, type Scene } from './scene'

type Wanted = { product: ProductView; quantity: number }
/** What is clear, and the products that a part may mean. */
type Parts = { wanted: Wanted[]; unclear: ProductView[] }

const both = phrases('both, beide, दोनों, dono')
const all = phrases('all, all three, all of them, alle, alles, सब, सभी, तीनों, sab, teeno')
const mostParts = 6
const joints = /,|;|\s(?:and|und|plus|और|तथा|aur)\s/iu

/** Puts what is meant into the basket; where that is not clear, asks. */
export const add: Act = async (scene) => {
  const parts = await eachMeant(scene)
  if (parts) return putParts(scene, parts)
  const { ask, say, turn } = scene
  const meant = await meantBy(scene, { anywhere: true })
  const [one, another] = meant.products
  if (one && !another && !meant.noSuchNumber) return putInColour(scene, one)
  if (another) return askWhich(scene, pick(meant.products), { action: 'asked_add' })
  if (ask.terms.length > 0) return find(scene)
  const shown = await productsOf(scene, turn.data.last_recommended_skus)
  if (shown.length > 0) return askWhich(scene, shown, { action: 'asked_add' })
  return answer({ text: say.whichProduct, quick: beginnings(scene), outcome: 'asked' })
}

/** "I want to buy": an order when it points at something that was shown, else a search. */
export const buy: Act = async (scene) => {
  const { ask } = scene
  if (both.test(ask.text)) return add(scene)
  const points = ask.intents.has('pronoun') || ask.intents.has('definite') || ask.ordinals.length > 0
  // "two storm umbrellas" are ordered wherever they were named.
  const counted = (ask.quantity ?? 1) > 1
  if (!points && !counted) return find(scene)
  const { products } = await meantBy(scene, { anywhere: counted })
  return products.length > 0 ? add(scene) : find(scene)
}

/** Puts in what is clear, and asks about the rest. */
async function putParts(scene: Scene, { wanted, unclear }: Parts): Promise<Answer> {
  const done = await put(scene, wanted)
  if (unclear.length === 0) return done
  const asking = askWhich(scene, pick(unclear), { action: 'asked_add' })
  const [said] = done.parts
  return { parts: [...(said ? [said] : []), ...asking.parts], data: { ...done.data, ...asking.data }, outcome: 'asked' }
}

/** "the shell and two of the third", "both": null when a part means nothing. */
async function eachMeant(scene: Scene): Promise<Parts | null> {
  const { ask, turn } = scene
  if (ask.terms.length === 0 && (all.test(ask.text) || both.test(ask.text))) {
    const shown = await productsOf(scene, turn.data.last_recommended_skus)
    const clear = both.test(ask.text) ? shown.length === 2 : shown.length > 1
    return clear ? { wanted: shown.map((product) => ({ product, quantity: 1 })), unclear: [] } : null
  }
  const parts = turn.text.slice(0, 500).split(joints).slice(0, mostParts).map(understand)
  const pointing = parts.filter(({ terms, ordinals, colour }) => terms.length > 0 || ordinals.length > 0 || colour)
  if (pointing.length < 2) return null
  const wanted: Wanted[] = []
  const unclear: ProductView[] = []
  for (const part of pointing) {
    const { products, noSuchNumber } = await meantBy({ ...scene, ask: part }, { anywhere: true })
    const [product] = products
    if (!product || noSuchNumber || wanted.some((other) => other.product.sku === product.sku)) return null
    if (products.length > 1) unclear.push(...products)
    else wanted.push({ product, quantity: part.quantity ?? 1 })
  }
  return wanted.length > 0 ? { wanted, unclear } : null
}

/** Puts in the colour asked for, when there is one. */
async function putInColour(scene: Scene, product: ProductView): Promise<Answer> {
  const { ask, say } = scene
  const quantity = ask.quantity ?? 1
  if (!ask.colour || product.attributes.colour === ask.colour) return put(scene, [{ product, quantity }])
  const variants = await variantsOf(scene, product)
  const coloured = variants.find(({ attributes }) => attributes.colour === ask.colour)
  if (coloured) return put(scene, [{ product: coloured, quantity }])
  return aboutOne(scene, product, say.notItsColour(nameOf(product), ask.colour, coloursOf(variants)))
}

/** Puts products into the basket, no more than there are, and says what is in it now. */
export async function put(scene: Scene, wanted: Wanted[]): Promise<Answer> {
  const { say, turn } = scene
  const there = wanted.filter(({ product }) => product.stock > 0)
  const gone = wanted.filter(({ product }) => product.stock === 0)
  if (there.length === 0 && gone[0]) return soldOut(scene, gone[0].product)
  const cart = there.reduce(
    (lines, { product, quantity }) => addToCart({ cart: lines, sku: product.sku, quantity, stock: product.stock }),
    turn.data.cart,
  )
  const { total } = await costOf(scene, cart)
  const lines = there.map(({ product }) => ({ name: nameOf(product), quantity: quantityIn(cart, product.sku) }))
  const short = there.filter(
    ({ product, quantity }) => quantityIn(turn.data.cart, product.sku) + quantity > product.stock,
  )
  const sized = there.find(({ product }) => Array.isArray(product.attributes.sizes))
  const sentences = [
    ...short.map(({ product }) => say.onlyLeft(nameOf(product), product.stock)),
    ...gone.map(({ product }) => say.soldOut(nameOf(product), [])),
    say.added(lines, total),
    ...(sized ? [say.chooseSize(sized.product.place)] : []),
  ]
  const skus = there.map(({ product }) => product.sku)
  return answer({
    text: sentences.join(' '),
    quick: [say.quick.basket, say.quick.goesWith, say.quick.pay],
    data: { cart, last_action: 'added', recent: lookedAt(scene, skus) },
  })
}

async function soldOut(scene: Scene, product: ProductView): Promise<Answer> {
  const { say } = scene
  const others = (await variantsOf(scene, product)).filter(({ stock }) => stock > 0)
  const text = say.soldOut(nameOf(product), coloursOf(others))
  return others.length > 0
    ? listed(scene, pick(others), { text })
    : { ...aboutOne(scene, product, text), outcome: 'declined' }
}
