import type { SessionData } from '@/db/schema/sessions'
import type { Fact } from './fact'

/** A fact that goes, with what was said where it came from. */
export type Gone = { fact: Fact; content: string }

/** What a session holds once facts are forgotten: nothing that was kept because of them. The summary is written anew by the caller. */
export function dataWithout(data: SessionData, gone: Gone[]): SessionData {
  const skus = new Set(gone.flatMap(({ fact }) => (fact.kind === 'product' ? [fact.detail.sku] : [])))
  const words = new Set(gone.map(({ content }) => content))
  return {
    ...data,
    wish: gone.some(({ fact }) => isOfWish(fact, data)) ? null : (data.wish ?? null),
    recent: data.recent.filter((sku) => !skus.has(sku)),
    last_recommended_skus: data.last_recommended_skus.filter((sku) => !skus.has(sku)),
    chat_context: withoutTurns(data.chat_context, words),
  }
}

/** What a session holds once all is forgotten: its basket. */
export function dataForgotten(data: SessionData): SessionData {
  return {
    cart: data.cart,
    recent: [],
    last_action: null,
    chat_context: [],
    conversation_summary: '',
    last_recommended_skus: [],
    wish: null,
    locale_chosen_at: data.locale_chosen_at ?? null,
  }
}

function isOfWish(fact: Fact, { wish }: SessionData): boolean {
  if (!wish) return false
  const { budget } = wish
  switch (fact.kind) {
    case 'wish':
      return fact.detail.terms.some((term) => wish.terms.includes(term))
    case 'use':
      return wish.terms.includes(fact.detail.use)
    case 'colour':
      return wish.colour === fact.detail.colour
    case 'size':
      return wish.size === fact.detail.size
    case 'budget':
      return budget.min === fact.detail.min && budget.max === fact.detail.max
    default:
      return false
  }
}

/** What was said there goes with what was answered to it. */
function withoutTurns(context: SessionData['chat_context'], words: Set<string>): SessionData['chat_context'] {
  let left = false
  return context.filter(({ role, content }) => {
    if (role === 'user') left = words.has(content)
    return !left
  })
}
