import { formatPrice } from '@/lib/catalog/price'
import { type ColourName, colours } from '@/lib/catalog/schema'
import { isKnownTerm } from '@/lib/catalog/words'
import type { Budget } from './budget'
import { phrases } from './fold'
import { isQuality } from './qualities'
import type { Scene } from './scene'

/** What a visitor is looking for. */
export type Wish = { terms: string[]; colour?: ColourName; size?: string; budget: Budget }

const opening = 'Wants '
const between = ' · '
const anything = 'anything'
const remembered = 3

/** `rain jacket, blue, size m, up to ₹7,000` */
function writeWish({ terms, colour, size, budget }: Wish): string {
  const sum = (minor: number) => formatPrice(minor, budget.currency ?? 'INR', 'en')
  return [
    terms.join(' ') || anything,
    colour ?? '',
    size ? `size ${size}` : '',
    budget.min === undefined ? '' : `from ${sum(budget.min)}`,
    budget.max === undefined ? '' : `up to ${sum(budget.max)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The conversation's summary with this wish in front: `Wants umbrella · rain jacket, blue, up to ₹7,000`, three at most. */
export function rememberWish(summary: string, wish: Wish): string {
  const written = writeWish(wish)
  const before = summary.startsWith(opening) ? summary.slice(opening.length).split(between) : []
  // A wish made more precise stands for its beginnings.
  const others = before.filter((other) => other.split(', ')[0] !== written.split(', ')[0])
  return opening + [written, ...others].slice(0, remembered).join(between)
}

/** The latest wish of a summary; undefined when the summary is none of ours. */
export function readWish(summary: string): Wish | undefined {
  if (!summary.startsWith(opening)) return undefined
  const [goods = '', ...limits] = (summary.slice(opening.length).split(between)[0] ?? '').split(', ')
  const wish: Wish = { terms: goods === anything ? [] : goods.split(' ').filter(Boolean), budget: {} }
  for (const limit of limits) {
    const sum = /^(from|up to) ([₹€])([\d,.]+)$/u.exec(limit)
    const colour = colours.find((name) => name === limit)
    if (colour) wish.colour = colour
    else if (limit.startsWith('size ')) wish.size = limit.slice(5)
    else if (sum) {
      const minor = Math.round(Number(sum[3]?.replaceAll(',', '')) * 100)
      wish.budget[sum[1] === 'from' ? 'min' : 'max'] = minor
      wish.budget.currency = sum[2] === '€' ? 'EUR' : 'INR'
    }
  }
  return wish
}

// Once something is in the basket the next wish begins.
const looking = new Set(['searched', 'viewed', 'offered', 'asked_add'])

const link = phrases('for, only, and, also, but, with, für, nur, auch, und, aber, mit, सिर्फ, भी, और, sirf, bhi, aur')

/** What is looked for now: a new wish, or the last one made more precise. */
export function wishOf({ ask, turn }: Scene): Wish {
  const { terms, colour, size, budget } = ask
  const fresh: Wish = { terms, budget, ...(colour ? { colour } : {}), ...(size ? { size } : {}) }
  const begins = ask.intents.has('recommend') || ask.intents.has('browse') || !looking.has(turn.data.last_action ?? '')
  const last = begins ? undefined : readWish(turn.data.conversation_summary)
  if (!last) return fresh
  const words = ask.text.split(' ').length
  const hasGoods = last.terms.some((term) => isKnownTerm(term) && !isQuality(term))
  const joins = hasGoods ? words <= 5 : words <= 3 && link.test(ask.text)
  const adds = terms.every(isQuality) && joins
  if (terms.length > 0 && !adds) return fresh
  const limited = budget.min !== undefined || budget.max !== undefined
  return { ...last, ...fresh, terms: [...new Set([...last.terms, ...terms])], budget: limited ? budget : last.budget }
}
