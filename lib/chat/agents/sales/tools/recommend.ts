import { z } from 'zod'
import type { ProductView } from '@/lib/catalog/schema'
import type { AgentTool, ToolOutcome, ToolScene } from '@/lib/chat/agents/agent'
import { companionsOf, usesOf } from '@/lib/chat/agents/sales/kin'
import { pick } from '@/lib/chat/agents/sales/pick'
import { shownData } from '@/lib/chat/agents/sales/scene'
import { searchGoods } from '@/lib/chat/agents/sales/search-goods'
import type { Json } from '@/lib/clean'
import { optional, sku } from './inputs'
import { productsOf, shopOf, told } from './shop'

const input = z.object({
  for: optional(z.string().max(200).describe('What it is to be for, such as "cycling in the rain"')),
  sku: optional(sku.describe('A product that it is to go with')),
})

type Reason = (product: ProductView) => Json

export const recommend: AgentTool<z.infer<typeof input>> = {
  name: 'recommend',
  description:
    'Recommends up to three products and tells you why each: for a purpose, to go with a product, or with what is in the basket. They are shown as cards.',
  input,
  changes: false,
  async run(scene, { for: purpose, sku }): Promise<ToolOutcome> {
    const shop = shopOf(scene)
    const { products, why } = await (purpose && !sku ? servingPurpose(scene, purpose) : goingWith(scene, sku))
    const shown = pick(products, { acrossCategories: true })
    if (shown.length === 0) return { result: { recommended: [], hint: 'Ask what it is to be for.' } }
    return {
      result: {
        recommended: shown.map((one, at) => ({ number: at + 1, ...told(one, shop), why: why(one) })),
      },
      parts: [{ type: 'products', skus: shown.map((one) => one.sku) }],
      data: shownData(scene, shown),
    }
  },
}

type Choice = { products: ProductView[]; why: Reason }

async function servingPurpose(scene: ToolScene, text: string): Promise<Choice> {
  const found = await searchGoods({ ...scene, locale: shopOf(scene).locale }, { text, limit: 40 })
  const best = found[0]?.score ?? 0
  const products = found.filter(({ score }) => score > 0 && score >= best * 0.7)
  return { products, why: (product) => ({ serves: usesOf(product), asked_for: text }) }
}

/** With the product named, else the last one put into the basket or looked at. */
async function goingWith(scene: ToolScene, sku: string | undefined): Promise<Choice> {
  const { cart, recent } = scene.turn.data
  const [base] = await productsOf(scene, [sku ?? cart.at(-1)?.sku ?? recent[0] ?? ''])
  if (!base) return { products: [], why: () => null }
  const inCart = new Set(cart.map((line) => line.sku))
  const found = await companionsOf({ ...scene, locale: shopOf(scene).locale }, base)
  const why: Reason = (product) => ({
    goes_with: base.name,
    both_for: usesOf(product).filter((use) => usesOf(base).includes(use)),
  })
  return { products: found.filter((product) => !inCart.has(product.sku)), why }
}
