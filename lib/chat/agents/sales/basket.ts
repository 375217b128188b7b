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

/** The basket in words, line by line. */
export async function basketIn(scene: Scene) {
  const { cart } = scene.turn.data
  const { products, total } = await costOf(scene, cart)
  const lines = products.map((product) => {
    const quantity = quantityIn(cart, product.sku)
    return { name: nameOf(product), quantity, sum: moneyIn(scene).sum(quantity * priceIn(product, scene.currency)) }
  })
  return { products, text: scene.say.basket(lines, total) }
}

export const showBasket: Act = async (scene) => {
  const { say, turn } = scene
  if (turn.data.cart.length === 0) return answer({ text: say.basketEmpty, quick: beginnings(scene) })
  const { text, products } = await basketIn(scene)
  return answer({ text, products, quick: [say.quick.pay, say.quick.goesWith, say.quick.empty] })
}

export const emptyBasket: Act = async (scene) =>
  answer({ text: scene.say.cleared, quick: beginnings(scene), data: { cart: [], last_action: 'removed' } })
