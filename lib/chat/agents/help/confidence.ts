import type { Tx } from '@/db/client'
import type { Claim, Turn } from '@/lib/chat/agents/agent'
import type { Ask } from '@/lib/chat/agents/sales/ask'
import { pointsAtProduct, speaksOfGoods } from '@/lib/chat/agents/sales/claim'
import type { ScoredText } from './score-texts'

/** Below this a text answers something else. */
export const credible = 0.6

// "Does it have a zip?" asks about a product, whatever the shop repairs.
const amongGoods = { asked: 0.75, said: 0.6 }

/** How sure it is that a text answers a message: less where that speaks of goods, unless it is plainly about service. */
export async function confidenceOf({ text, score }: ScoredText, ask: Ask, turn: Turn, tx: Tx): Promise<Claim> {
  const about = ask.intents.has('service') || ask.intents.has('shop')
  const ofGoods = !about && (pointsAtProduct(ask, turn) || (await speaksOfGoods(ask, tx)))
  const factor = ofGoods ? (ask.question ? amongGoods.asked : amongGoods.said) : 1
  return { confidence: (0.55 + 0.4 * score) * factor, why: `help_text:${text.topic}` }
}
