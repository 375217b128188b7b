import { z } from 'zod'
import { quantityIn, setQuantity } from '@/lib/catalog/cart'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { lookedAt } from '@/lib/chat/agents/sales/scene'
import { quantity, sku } from './inputs'
import { productsOf, toldBasket } from './shop'

const input = z.object({ sku, quantity: quantity.describe('How many the basket shall hold') })

export const changeBasket: AgentTool<z.infer<typeof input>> = {
  name: 'change_basket',
  description: 'Makes it this many of a product that is in the basket already.',
  input,
  changes: true,
  async run(scene, { sku, quantity }): Promise<ToolOutcome> {
    const before = scene.turn.data.cart
    if (quantityIn(before, sku) === 0) return { result: { error: 'This is not in the basket. Add it instead.' } }
    const [product] = await productsOf(scene, [sku])
    const cart = setQuantity({ cart: before, sku, quantity, stock: product?.stock ?? 0 })
    const held = quantityIn(cart, sku)
    return {
      result: { now: held, ...(held < quantity ? { only_in_stock: held } : {}), ...(await toldBasket(scene, cart)) },
      data: { cart, last_action: held === 0 ? 'removed' : 'changed', recent: lookedAt(scene, [sku]) },
    }
  },
}
