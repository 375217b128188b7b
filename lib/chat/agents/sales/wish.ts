import type { StoredWish } from '@/db/schema/sessions'
import { type ColourName, colours } from '@/lib/catalog/schema'
import { isKnownTerm } from '@/lib/catalog/words'
import type { Budget } from './budget'
import { phrases } from './fold'
import { isQuality } from './qualities'
import type { Scene } from './scene'

/** What a visitor is looking for. */
export type Wish = { terms: string[]; colour?: ColourName; size?: string; budget: Budget }

/** The wish of the session; undefined when there is none. */
export function keptWish(stored: StoredWish | null | undefined): Wish | undefined {
  if (!stored) return undefined
  const { colour: word, ...rest } = stored
  const colour = colours.find((one) => one === word)
  return { ...rest, ...(colour ? { colour } : {}) }
}

// Once something is in the basket the next wish begins.
const looking = new Set(['searched', 'viewed', 'offered', 'asked_add'])

const link = phrases('for, only, and, also, but, with, für, nur, auch, und, aber, mit, सिर्फ, भी, और, sirf, bhi, aur')

/** What is looked for now: a new wish, or the last one made more precise. */
export function wishOf({ ask, turn }: Scene): Wish {
  const { terms, colour, size, budget } = ask
  const fresh: Wish = { terms, budget, ...(colour ? { colour } : {}), ...(size ? { size } : {}) }
  // "Anything for children?" is not about the tents shown before.
  const other = ask.intents.has('vague') && terms.length > 0
  const begins =
    other || ask.intents.has('recommend') || ask.intents.has('browse') || !looking.has(turn.data.last_action ?? '')
  const last = begins ? undefined : keptWish(turn.data.wish)
  if (!last) return fresh
  const words = ask.text.split(' ').length
  const hasGoods = last.terms.some((term) => isKnownTerm(term) && !isQuality(term))
  const joins = hasGoods ? words <= 5 : words <= 3 && link.test(ask.text)
  const adds = terms.every(isQuality) && joins
  if (terms.length > 0 && !adds) return fresh
  const limited = budget.min !== undefined || budget.max !== undefined
  return { ...last, ...fresh, terms: [...new Set([...last.terms, ...terms])], budget: limited ? budget : last.budget }
}
