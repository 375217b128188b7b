import { z } from 'zod'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { toldBasket } from './shop'

export const viewBasket: AgentTool = {
  name: 'view_basket',
  description: 'Shows what is in the basket, with its total.',
  input: z.object({}),
  changes: false,
  async run(scene): Promise<ToolOutcome> {
    const { cart } = scene.turn.data
    const skus = cart.slice(0, 3).map(({ sku }) => sku)
    return {
      result: await toldBasket(scene, cart),
      ...(skus.length > 0 ? { parts: [{ type: 'products', skus }] } : {}),
    }
  },
}
