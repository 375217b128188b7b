import type { Tx } from '@/db/client'
import type { Locale } from '@/db/enums'
import { currencyOf, formatPrice, priceIn } from '@/lib/catalog/price'
import { findProducts, viewProduct } from '@/lib/catalog/products'
import type { Currency, ProductView } from '@/lib/catalog/schema'
import type { Answer, Outcome, Turn } from '@/lib/chat/agents/agent'
import type { Ask } from './ask'
import type { Replies } from './replies/replies'

/** Everything an answer is made from. */
export type Scene = {
  turn: Turn
  ask: Ask
  /** The language of the reply. */
  locale: Locale
  say: Replies
  currency: Currency
  tx: Tx
}

/** Makes an answer out of this scene, or null to let the next rule try. */
export type Act = (scene: Scene) => Promise<Answer | null>

// More than a card row holds would not be read.
export const mostShown = 3
const mostRecent = 20

/** The currency asked in, else that of the session's language, as on its cards. */
export function currencyIn(ask: Ask, locale: Locale): Currency {
  return ask.budget.currency ?? currencyOf(locale)
}

/** Sums as text of the reply. */
export function moneyIn({ currency, locale }: Scene) {
  const sum = (minor: number) => formatPrice(minor, currency, locale)
  return { sum, price: (product: ProductView) => sum(priceIn(product, currency)) }
}

/** A product's name as part of a sentence: the colour at its end in brackets. */
export function nameOf({ name }: ProductView): string {
  return name.replace(/, ([^,]+)$/u, ' ($1)')
}

/** The products of these skus in the language of the reply, in order, each once. */
export async function productsOf(scene: Scene, skus: string[]): Promise<ProductView[]> {
  const rows = await findProducts([...new Set(skus)], scene.tx)
  return rows.map((row) => viewProduct(row, scene.locale))
}

type Saying = {
  text: string
  products?: ProductView[]
  quick?: (string | undefined)[]
  data?: Answer['data']
  /** That it was answered, when absent. */
  outcome?: Outcome
  orderId?: string
  wantsPerson?: true
}

export function answer(saying: Saying): Answer {
  const { text, products = [], quick = [], data = {}, outcome = 'answered', orderId, wantsPerson } = saying
  const replies = quick.flatMap((reply) => reply ?? []).slice(0, 3)
  const skus = products.slice(0, mostShown).map(({ sku }) => sku)
  return {
    parts: [
      { type: 'text', text },
      ...(skus.length > 0 ? [{ type: 'products' as const, skus }] : []),
      ...(orderId ? [{ type: 'order' as const, orderId }] : []),
      ...(replies.length > 0 ? [{ type: 'quick_replies' as const, replies }] : []),
    ],
    data,
    outcome,
    ...(wantsPerson ? { wantsPerson } : {}),
  }
}

/** The skus looked at with these in front. */
export function lookedAt({ turn }: Pick<Scene, 'turn'>, skus: string[]): string[] {
  return [...new Set([...skus, ...turn.data.recent])].slice(0, mostRecent)
}

/** What the session remembers after a list was shown: ordinals and "cheaper" count from it. */
export function shownData(scene: Pick<Scene, 'turn'>, products: ProductView[]): Answer['data'] {
  const skus = products.slice(0, mostShown).map(({ sku }) => sku)
  return {
    last_action: 'searched',
    last_recommended_skus: skus,
    ...(skus.length === 1 ? { recent: lookedAt(scene, skus) } : {}),
  }
}

const listing = new Set(['searched', 'asked_add', 'asked_remove', 'followed_up'])

/** The one product being talked about: the only one shown, or the one looked at since; undefined when several were shown. */
export function focusOf({ turn: { data } }: Scene): string | undefined {
  if (!listing.has(data.last_action ?? '')) return data.recent[0]
  return data.last_recommended_skus.length === 1 ? data.last_recommended_skus[0] : undefined
}
