import { locales } from '@/db/enums'
import { placeOrder } from '@/lib/catalog/place-order'
import { formatPrice } from '@/lib/catalog/price'
import type { ProductView } from '@/lib/catalog/schema'
import type { Answer } from '@/lib/chat/agents/agent'
import { AppError } from '@/lib/errors'
import { basketIn } from './basket'
import { beginnings } from './browse'
import { replies } from './replies/all'
import { type Act, answer, nameOf, productsOf, type Scene } from './scene'

/** Shows the basket with its total and asks whether to order it. */
export const checkout: Act = async (scene) => {
  const { say, turn } = scene
  const { cart } = turn.data
  if (cart.length === 0) return answer({ text: `${say.payAtCounter} ${say.basketEmpty}`, quick: beginnings(scene) })
  const short = await shortOf(scene)
  if (short.length > 0) return tooFew(scene, short)
  const { text, products } = await question(scene)
  return answer({
    text,
    products,
    quick: [say.quick.yes, say.quick.no],
    data: { last_action: 'asked_order' },
    outcome: 'asked',
  })
}

/** Orders what was shown and asked about. Where the basket has changed since, or something else was said, it asks again. */
export const order: Act = async (scene) => {
  const { say, turn, tx, locale } = scene
  if (!(await wasAsked(scene))) return checkout(scene)
  const { session, data, now } = turn
  try {
    const { id, number, total, currency } = await placeOrder(
      { session: { ...session, locale }, cart: data.cart, currency: scene.currency, locale, now },
      tx,
    )
    return answer({
      text: say.ordered(number, formatPrice(total, currency, locale)),
      quick: [say.quick.orders, say.quick.browse],
      orderId: id,
      data: { cart: [], wish: null, last_action: 'ordered' },
    })
  } catch (error) {
    // Somebody else was quicker, or it is more than an order holds; nothing was written.
    if (!(error instanceof AppError)) throw error
    const short = await shortOf(scene)
    if (short.length > 0) return tooFew(scene, short)
    return answer({
      text: say.tooMuch,
      quick: [say.quick.basket, say.quick.person],
      data: { last_action: 'viewed' },
      outcome: 'declined',
    })
  }
}

export const leaveOrder: Act = async ({ say }) =>
  answer({ text: say.notOrdered, quick: [say.quick.basket, say.quick.browse], data: { last_action: 'viewed' } })

async function question(scene: Scene): Promise<{ text: string; products: ProductView[] }> {
  const { text, products } = await basketIn(scene)
  return { text: `${text} ${scene.say.payAtCounter} ${scene.say.confirmOrder}`, products }
}

/** Whether the last answer asked about just this basket, in whichever language. */
async function wasAsked(scene: Scene): Promise<boolean> {
  const last = scene.turn.history.findLast(({ role }) => role === 'assistant')
  for (const locale of locales) {
    const { text } = await question({ ...scene, locale, say: replies[locale] })
    // A model may have said something before it.
    if (last?.content.endsWith(text)) return true
  }
  return false
}

type Short = { name: string; left: number }

/** The lines of the basket of which there are too few. */
async function shortOf(scene: Scene): Promise<Short[]> {
  const { cart } = scene.turn.data
  const products = await productsOf(
    scene,
    cart.map(({ sku }) => sku),
  )
  return cart.flatMap(({ sku, quantity }) => {
    const product = products.find((one) => one.sku === sku)
    const left = product?.stock ?? 0
    return left < quantity ? { name: product ? nameOf(product) : sku, left } : []
  })
}

function tooFew({ say }: Scene, short: Short[]): Answer {
  const told = short.map(({ name, left }) => (left > 0 ? say.onlySoMany(name, left) : say.soldOut(name, [])))
  return answer({
    text: `${told.join(' ')} ${say.changeAndOrder}`,
    quick: [say.quick.basket, say.quick.person],
    data: { last_action: 'viewed' },
    outcome: 'declined',
  })
}
