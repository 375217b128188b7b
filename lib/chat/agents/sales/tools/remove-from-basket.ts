import { z } from 'zod'
import { quantityIn, removeFromCart } from '@/lib/catalog/cart'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { lookedAt } from '@/lib/chat/agents/sales/scene'
import { sku } from './inputs'
import { toldBasket } from './shop'

const input = z.object({ sku })

export const removeFromBasket: AgentTool<z.infer<typeof input>> = {
  name: 'remove_from_basket',
  description: 'Takes a product out of the basket, all of its pieces.',
  input,
  changes: true,
  async run(scene, { sku }): Promise<ToolOutcome> {
    const before = scene.turn.data.cart
    if (quantityIn(before, sku) === 0) return { result: { error: 'This is not in the basket.' } }
    const cart = removeFromCart({ cart: before, sku })
    return {
      result: { removed: sku, ...(await toldBasket(scene, cart)) },
      data: { cart, last_action: 'removed', recent: lookedAt(scene, [sku]) },
    }
  },
}
