import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { placeOrder as place } from '@/lib/catalog/place-order'
import type { AgentTool, ToolOutcome, ToolScene } from '@/lib/chat/agents/agent'
import { understand } from '@/lib/chat/agents/sales/ask'
import { replies } from '@/lib/chat/agents/sales/replies/all'
import { AppError } from '@/lib/errors'
import { orderQuestion } from './order-question'
import { productsOf, shopOf, toldBasket } from './shop'

const name = 'place_order'

/**
 * Orders what is in the basket, once the person was asked in an earlier turn and has said yes in this one. Neither is left to the model: else
 * it puts the question in our words.
 */
export const placeOrder: AgentTool = {
  name,
  description:
    'Orders what is in the basket. Called for the first time it asks the person whether to; called when they have said yes it orders.',
  input: z.object({}),
  changes: true,
  async run(scene): Promise<ToolOutcome> {
    const { turn, tx } = scene
    if (turn.data.cart.length === 0) return { result: { error: 'The basket is empty.' } }
    if (!(await hasConfirmed(scene))) return ask(scene)
    const { locale, currency, sum } = shopOf(scene)
    const session = { ...turn.session, locale: turn.locale }
    try {
      const order = await place({ session, cart: turn.data.cart, currency, locale, now: turn.now }, tx)
      return {
        result: { ordered: order.number, total: sum(order.total), pay: 'at the counter' },
        parts: [{ type: 'order', orderId: order.id }],
        data: { cart: [], last_action: 'ordered' },
      }
    } catch (error) {
      if (error instanceof AppError && error.status < 500) return { result: { error: error.detail ?? error.message } }
      throw error
    }
  },
}

async function hasConfirmed({ turn, tx }: ToolScene): Promise<boolean> {
  if (turn.data.last_action !== 'asked_order') return false
  const { intents } = understand(turn.text)
  const agrees = intents.has('yes') || intents.has('checkout') || intents.has('buy')
  return agrees && !intents.has('no') && !(await askedJustNow(turn.session.id, tx))
}

/** Whether the question was put by the reply that is under way: then nobody has answered it. */
async function askedJustNow(sessionId: string, tx: ToolScene['tx']): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from replies r
    join messages m on m.id = r.message_id
    join tool_calls t on t.message_id = m.id and t.version = m.version
    where r.session_id = ${sessionId}::uuid and t.name = ${name} limit 1`)
  return rows.length > 0
}

async function ask(scene: ToolScene): Promise<ToolOutcome> {
  const { cart } = scene.turn.data
  const { locale } = shopOf(scene)
  const products = await productsOf(
    scene,
    cart.map(({ sku }) => sku),
  )
  const names = new Map(products.map(({ sku, name }) => [sku, name]))
  const lines = cart.flatMap(({ sku, quantity }) => (names.has(sku) ? `${quantity} × ${names.get(sku)}` : []))
  const basket = await toldBasket(scene, cart)
  const { yes, no } = replies[locale].quick
  return {
    // The question is ours: what they agree to is not left to a model's words.
    result: { ordered: false, said_to_them: orderQuestion[locale](lines.join(', '), String(basket.total)) },
    parts: [{ type: 'quick_replies', replies: [yes, no] }],
    data: { last_action: 'asked_order' },
  }
}
