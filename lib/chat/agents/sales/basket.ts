import type { CartLine } from '@/db/schema/sessions'
import { cartTotal, quantityIn } from '@/lib/catalog/cart'
import { priceIn } from '@/lib/catalog/price'
import { beginnings } from './browse'
import { type Act, answer, moneyIn, nameOf, productsOf, type Scene } from './scene'

/** The products of a cart with its total in words. */
export async function costOf(scene: Scene, cart: CartLine[]) {
  const products = await productsOf(
    scene,
    cart.map(({ sku }) => sku),
  )
  return { products, total: moneyIn(scene).sum(cartTotal({ cart, products, currency: scene.currency })) }
}

export const showBasket: Act = async (scene) => {
  const { say, turn } = scene
  const { cart } = turn.data
  if (cart.length === 0) return answer({ text: say.basketEmpty, quick: beginnings(scene) })
  const { products, total } = await costOf(scene, cart)
  const lines = products.map((product) => {
    const quantity = quantityIn(cart, product.sku)
    return { name: nameOf(product), quantity, sum: moneyIn(scene).sum(quantity * priceIn(product, scene.currency)) }
  })
  return answer({
    text: say.basket(lines, total),
    products,
    quick: [say.quick.pay, say.quick.goesWith, say.quick.empty],
  })
}

/** Says where to pay. Nothing is sold here. */
export const checkout: Act = async (scene) => {
  const { say, turn } = scene
  const { cart } = turn.data
  if (cart.length === 0) return answer({ text: `${say.payAtCounter} ${say.basketEmpty}`, quick: beginnings(scene) })
  const { total } = await costOf(scene, cart)
  const things = cart.reduce((sum, { quantity }) => sum + quantity, 0)
  return answer({
    text: `${say.payAtCounter} ${say.checkout(things, total)}`,
    quick: [say.quick.basket, say.quick.person],
  })
}

export const emptyBasket: Act = async (scene) =>
  answer({ text: scene.say.cleared, quick: beginnings(scene), data: { cart: [], last_action: 'removed' } })
