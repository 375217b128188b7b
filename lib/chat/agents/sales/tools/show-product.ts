import { z } from 'zod'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { variantsOf } from '@/lib/chat/agents/sales/kin'
import { lookedAt } from '@/lib/chat/agents/sales/scene'
import { sku } from './inputs'
import { productsOf, shopOf, told, unknownSku } from './shop'

const input = z.object({ sku })

export const showProduct: AgentTool<z.infer<typeof input>> = {
  name: 'show_product',
  description: 'Shows one product as a card, and tells you all that is known of it, with its other colours.',
  input,
  changes: false,
  async run(scene, { sku }): Promise<ToolOutcome> {
    const shop = shopOf(scene)
    const [product] = await productsOf(scene, [sku])
    if (!product) return { result: unknownSku }
    const { model: _, ...attributes } = product.attributes
    const known = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
    const variants = await variantsOf({ locale: shop.locale, tx: scene.tx }, product)
    const others = variants.filter((one) => one.sku !== sku).slice(0, 8)
    return {
      result: {
        ...told(product, shop),
        description: product.description,
        attributes: Object.fromEntries(known),
        other_colours: others.map((one) => ({
          sku: one.sku,
          colour: one.attributes.colour ?? null,
          in_stock: one.stock,
        })),
      },
      parts: [{ type: 'products', skus: [sku] }],
      data: { last_action: 'viewed', recent: lookedAt(scene, [sku]) },
    }
  },
}
