import { z } from 'zod'
import { formatPrice } from '@/lib/catalog/price'
import { ordersOf } from '@/lib/catalog/read-orders'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { shopOf } from './shop'

export const orderHistory: AgentTool = {
  name: 'order_history',
  description: 'This person’s own orders, the newest first, with what became of them.',
  input: z.object({}),
  changes: false,
  async run(scene): Promise<ToolOutcome> {
    const { id: sessionId, personId } = scene.turn.session
    const { locale } = shopOf(scene)
    const orders = await ordersOf({ personId, sessionId, limit: 5 }, scene.tx)
    const told = orders.map(({ number, status, placed_at, lines, total, currency }) => ({
      number,
      status,
      placed: placed_at.slice(0, 10),
      lines: lines.map(({ sku, name, quantity }) => ({ sku, name, quantity })),
      total: formatPrice(total, currency, locale),
    }))
    return { result: { orders: told } }
  },
}
