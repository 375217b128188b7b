import type { Tx } from '@/db/client'
import { searchProducts } from '@/lib/catalog/search'
import { isKnownTerm } from '@/lib/catalog/words'
import type { Claim, Turn } from '@/lib/chat/agents/agent'
import { type Ask, understand } from './ask'
import { phrases } from './fold'
import type { Intent } from './intents'
import { isQuality } from './qualities'
import { answersQuestion } from './when'

const basket: Intent[] = ['add', 'remove', 'change', 'clear', 'basket', 'buy']
const meansOfPaying = phrases(
  'kreditkarte*, credit card*, debit card*, card, cards, cash, upi, paypal, karte, bar, कार्ड, नकद, यूपीआई',
)

const own = phrases(
  'my, i have, have i, do i have, im, i am, am i, ich, mein*, मेरा, मेरे, मेरी, मैं, mera, mere, meri, main',
)

// What the words of a message must come to as names of goods.
const likelyName = 0.4

/** Whether a message speaks of goods: in the catalogue's words, or by the name of something in it. */
export async function speaksOfGoods({ terms, colour }: Ask, tx: Tx): Promise<boolean> {
  if (colour !== undefined || terms.some((term) => isKnownTerm(term) || isQuality(term))) return true
  if (terms.length === 0) return false
  const [best] = await searchProducts({ text: terms.join(' '), locale: 'en', limit: 1 }, tx)
  return best !== undefined && best.score >= likelyName
}

/** Whether a message points at a product that is being talked about. */
export function pointsAtProduct({ intents, ordinals }: Ask, { data }: Turn): boolean {
  const there = data.recent.length > 0 || data.last_recommended_skus.length > 0
  return there && (ordinals.length > 0 || intents.has('pronoun') || intents.has('demonstrative'))
}

/** How sure the shop assistant is that a turn is about goods, the basket or orders. What is about the shop itself it leaves. */
export async function claimOf(turn: Turn, tx: Tx): Promise<Claim> {
  const ask = understand(turn.text)
  const has = (intent: Intent) => ask.intents.has(intent)
  const goods = await speaksOfGoods(ask, tx)
  const points = pointsAtProduct(ask, turn)
  if (has('person')) return { confidence: 0.9, why: 'person' }
  if (answersQuestion(ask, turn)) return { confidence: 0.98, why: 'answers_question' }
  if (has('loyalty')) return { confidence: own.test(ask.text) ? 0.97 : 0.85, why: 'loyalty' }
  if (has('orders')) return { confidence: 0.97, why: 'orders' }
  if (has('checkout') && !goods) {
    return { confidence: ask.question || meansOfPaying.test(ask.text) ? 0.8 : 0.97, why: 'basket' }
  }
  if (has('service') || has('shop') || has('account')) return { confidence: 0.3, why: 'about_the_shop' }
  if (basket.some(has))
    return { confidence: goods || points || ask.quantity !== undefined ? 0.97 : 0.85, why: 'basket' }
  if (has('sizes') && (goods || points || turn.data.recent.length > 0)) return { confidence: 0.96, why: 'names_goods' }
  if (points) return { confidence: 0.85, why: 'points_at_product' }
  if (goods) return { confidence: 0.75, why: 'names_goods' }
  return { confidence: 0.5, why: 'nothing_else' }
}
