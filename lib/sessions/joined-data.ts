import type { CartLine, SessionData } from '@/db/schema/sessions'

const mostOfOne = 99
const rememberedTurns = 12
const rememberedProducts = 20

/** What a visit holds once another conversation of the same person has joined it. The one that joined is the newer word. */
export function joinedData(visit: SessionData, joined: SessionData): SessionData {
  return {
    cart: addCarts(visit.cart, joined.cart),
    recent: [...new Set([...joined.recent, ...visit.recent])].slice(0, rememberedProducts),
    last_action: joined.last_action ?? visit.last_action,
    chat_context: [...visit.chat_context, ...joined.chat_context].slice(-rememberedTurns),
    conversation_summary: [visit.conversation_summary, joined.conversation_summary].filter(Boolean).join('\n'),
    last_recommended_skus: joined.last_recommended_skus.length
      ? joined.last_recommended_skus
      : visit.last_recommended_skus,
    wish: joined.wish ?? visit.wish ?? null,
    locale_chosen_at: visit.locale_chosen_at ?? null,
  }
}

/** What the visit holds once that is taken back: what the other brought leaves, what was done since stays. */
export function partedData(
  visit: SessionData,
  joined: SessionData,
  chatContext: SessionData['chat_context'],
): SessionData {
  const theirs = new Set([...joined.recent, ...joined.last_recommended_skus])
  return {
    cart: takeCart(visit.cart, joined.cart),
    recent: visit.recent.filter((sku) => !theirs.has(sku)),
    last_action: visit.last_action === joined.last_action ? null : visit.last_action,
    chat_context: chatContext,
    conversation_summary: '',
    last_recommended_skus: visit.last_recommended_skus.filter((sku) => !theirs.has(sku)),
    wish: null,
    locale_chosen_at: visit.locale_chosen_at ?? null,
  }
}

const quantityOf = (cart: CartLine[], sku: string) => cart.find((line) => line.sku === sku)?.quantity ?? 0

function addCarts(cart: CartLine[], more: CartLine[]): CartLine[] {
  const skus = [...new Set([...cart, ...more].map((line) => line.sku))]
  return skus.map((sku) => ({ sku, quantity: Math.min(mostOfOne, quantityOf(cart, sku) + quantityOf(more, sku)) }))
}

function takeCart(cart: CartLine[], less: CartLine[]): CartLine[] {
  return cart
    .map(({ sku, quantity }) => ({ sku, quantity: quantity - quantityOf(less, sku) }))
    .filter((line) => line.quantity > 0)
}
