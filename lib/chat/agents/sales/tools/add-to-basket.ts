import { z } from 'zod'
import { addToCart, quantityIn } from '@/lib/catalog/cart'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { lookedAt } from '@/lib/chat/agents/sales/scene'
import { quantity, sku } from './inputs'
import { productsOf, toldBasket, unknownSku } from './shop'

const input = z.object({ sku, quantity: quantity.default(1) })

export const addToBasket: AgentTool<z.infer<typeof input>> = {
  name: 'add_to_basket',
  description: 'Puts more of a product into the basket, when the person asked for it. Never more than are in stock.',
  input,
  changes: true,
  async run(scene, { sku, quantity }): Promise<ToolOutcome> {
    const [product] = await productsOf(scene, [sku])
    if (!product) return { result: unknownSku }
    if (product.stock === 0) return { result: { error: 'It is sold out.' } }
    const before = scene.turn.data.cart
    const cart = addToCart({ cart: before, sku, quantity, stock: product.stock })
    const added = quantityIn(cart, sku) - quantityIn(before, sku)
    return {
      result: {
        added,
        ...(added < quantity ? { only_in_stock: product.stock } : {}),
        ...(await toldBasket(scene, cart)),
      },
      data: { cart, last_action: 'added', recent: lookedAt(scene, [sku]) },
    }
  },
}
