import { quantityIn, removeFromCart, setQuantity } from '@/lib/catalog/cart'
import type { ProductView } from '@/lib/catalog/schema'
import type { Answer } from '@/lib/chat/agents/agent'
import { put } from './add'
import { costOf, showBasket } from './basket'
import { askWhich, describe } from './describe'
import { phrases } from './fold'
import { meantBy, named } from './refer'
import { type Act, answer, focusOf, lookedAt, nameOf, productsOf, type Scene } from './scene'

const further = phrases('more, another one, noch, mehr, और, aur')
const fewer = phrases('less, fewer, weniger, कम, kam')

/** The lines of the basket a message is about: by name, by number in the list shown, the one in focus, or the only one. */
async function linesMeant(scene: Scene): Promise<ProductView[]> {
  const { ask, turn } = scene
  const inCart = await productsOf(
    scene,
    turn.data.cart.map(({ sku }) => sku),
  )
  const byName = named(scene, inCart)
  if (byName.length > 0) return byName
  if (ask.terms.length > 0) return []
  if (ask.ordinals.length > 0) {
    const { products } = await meantBy(scene, { anywhere: false })
    return products.filter(({ sku }) => inCart.some((line) => line.sku === sku))
  }
  const focused = inCart.filter(({ sku }) => sku === focusOf(scene))
  return focused.length > 0 ? focused : inCart.length === 1 ? inCart : []
}

/** Takes a product out, or some of its pieces where a number is said. */
export const remove: Act = async (scene) => {
  const { ask, say, turn } = scene
  if (turn.data.cart.length === 0) return showBasket(scene)
  const lines = await linesMeant(scene)
  const [line, another] = lines
  if (!line && ask.terms.length > 0) {
    const { products } = await meantBy(scene, { anywhere: true })
    if (products[0]) return answer({ text: say.notInBasket(nameOf(products[0])), quick: [say.quick.basket] })
  }
  if (!line || another) {
    const { products } = await costOf(scene, turn.data.cart)
    return askWhich(scene, another ? lines : products, { text: say.removeWhich, action: 'asked_remove' })
  }
  const left = ask.quantity === undefined ? 0 : quantityIn(turn.data.cart, line.sku) - ask.quantity
  if (left > 0) return change(scene, line, left)
  const cart = removeFromCart({ cart: turn.data.cart, sku: line.sku })
  const { total } = await costOf(scene, cart)
  return answer({
    text: say.removed([nameOf(line)], cart.length > 0 ? total : null),
    quick: cart.length > 0 ? [say.quick.basket, say.quick.pay] : [say.quick.browse, say.quick.more],
    data: { cart, last_action: 'removed', recent: lookedAt(scene, [line.sku]) },
  })
}

/** "make it three", "one more", "only one": null when it is about nothing in the basket. */
export const changeQuantity: Act = async (scene) => {
  const { ask, turn } = scene
  const [line, another] = await linesMeant(scene)
  if (!line || another || ask.quantity === undefined) return null
  const now = quantityIn(turn.data.cart, line.sku)
  if (further.test(ask.text)) return change(scene, line, now + ask.quantity)
  return change(scene, line, fewer.test(ask.text) ? now - ask.quantity : ask.quantity)
}

async function change(scene: Scene, product: ProductView, quantity: number): Promise<Answer> {
  const { say, turn } = scene
  const cart = setQuantity({ cart: turn.data.cart, sku: product.sku, quantity, stock: product.stock })
  const { total } = await costOf(scene, cart)
  const held = quantityIn(cart, product.sku)
  const short = quantity > held ? `${say.onlyLeft(nameOf(product), held)} ` : ''
  const text =
    held === 0
      ? say.removed([nameOf(product)], cart.length > 0 ? total : null)
      : say.changed(nameOf(product), held, total)
  return answer({
    text: short + text,
    quick: [say.quick.basket, say.quick.goesWith, say.quick.pay],
    data: { cart, last_action: held === 0 ? 'removed' : 'changed', recent: lookedAt(scene, [product.sku]) },
  })
}

/** A number alone: which of those shown, how many of what was just put in, or how many of what was just looked at. */
export const number: Act = async (scene) => {
  const { ask, turn } = scene
  const { last_action: last, last_recommended_skus: shown } = turn.data
  const quantity = ask.quantity ?? 0
  if (last === 'added' || last === 'changed') return changeQuantity(scene)
  const [product] = await productsOf(scene, [focusOf(scene) ?? ''])
  if (product) return put(scene, [{ product, quantity }])
  const [listed] = await productsOf(scene, [shown[quantity - 1] ?? ''])
  if (!listed) return null
  return last === 'asked_add' ? put(scene, [{ product: listed, quantity: 1 }]) : describe(scene, listed)
}
