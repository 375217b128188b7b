import { z } from 'zod'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { shownData } from '@/lib/chat/agents/sales/scene'
import { sku } from './inputs'
import { productsOf, shopOf, told } from './shop'

const input = z.object({ skus: z.array(sku).min(2).max(3) })

export const compareProducts: AgentTool<z.infer<typeof input>> = {
  name: 'compare_products',
  description: 'Shows two or three products side by side, and tells you what is known of each.',
  input,
  changes: false,
  async run(scene, { skus }): Promise<ToolOutcome> {
    const products = await productsOf(scene, skus)
    if (products.length < 2) return { result: { error: 'Name two products that are in the catalogue.' } }
    const shop = shopOf(scene)
    return {
      result: { products: products.map((one) => ({ ...told(one, shop), description: one.description })) },
      parts: [{ type: 'products', skus: products.map((one) => one.sku) }],
      data: shownData(scene, products),
    }
  },
}
