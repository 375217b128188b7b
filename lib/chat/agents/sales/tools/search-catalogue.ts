import { z } from 'zod'
import { colours } from '@/lib/catalog/schema'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { pick } from '@/lib/chat/agents/sales/pick'
import { shownData } from '@/lib/chat/agents/sales/scene'
import { searchGoods } from '@/lib/chat/agents/sales/search-goods'
import { optional } from './inputs'
import { shopOf, told } from './shop'

const money = z.number().min(0).max(10_000_000)

const input = z.object({
  text: z.string().max(200).default('').describe('What is wanted, such as "rain jacket for cycling"; any language'),
  category: optional(z.string().max(60)),
  colour: optional(z.enum(colours)),
  min_price: optional(money),
  max_price: optional(money.describe('In the currency of the prices you are told')),
  use: optional(z.string().max(40).describe('Such as rain, cycling, trekking, office')),
  in_stock: optional(z.boolean()),
})

// Of a search, what is told; the rest answers it worse.
const mostTold = 8
const asGood = 0.6

const minor = (major: number | undefined) => (major === undefined ? undefined : Math.round(major * 100))

export const searchCatalogue: AgentTool<z.infer<typeof input>> = {
  name: 'search_catalogue',
  description:
    'Searches the shop’s goods. The first three found, by number, are shown to the person as cards with your answer.',
  input,
  changes: false,
  async run(scene, { text, category, colour, use, ...wish }): Promise<ToolOutcome> {
    const shop = shopOf(scene)
    const found = await searchGoods(
      { ...scene, locale: shop.locale },
      {
        text,
        currency: shop.currency,
        limit: 40,
        ...(category ? { category } : {}),
        ...(colour ? { colour } : {}),
        ...(use ? { use } : {}),
        ...(wish.min_price === undefined ? {} : { minPrice: minor(wish.min_price) }),
        ...(wish.max_price === undefined ? {} : { maxPrice: minor(wish.max_price) }),
        ...(wish.in_stock ? { inStock: true } : {}),
      },
    )
    const best = found[0]?.score ?? 0
    const good = found.filter(({ score }) => score >= best * asGood)
    const shown = pick(good)
    if (shown.length === 0) return { result: { found: [], hint: 'Nothing fits all of it. Ask for less at once.' } }
    const others = good.filter(({ sku }) => !shown.some((one) => one.sku === sku)).slice(0, mostTold - shown.length)
    const numbered = shown.map((product, at) => ({ number: at + 1, ...told(product, shop) }))
    return {
      result: { found: [...numbered, ...others.map((product) => told(product, shop))], more: good.length > mostTold },
      parts: [{ type: 'products', skus: shown.map((product) => product.sku) }],
      data: shownData(scene, shown),
    }
  },
}
