import type { Locale } from '@/db/enums'
import type { StoredWish } from '@/db/schema/sessions'
import { currencyOf } from '@/lib/catalog/price'
import { colours } from '@/lib/catalog/schema'
import type { Fact } from './fact'

/** Words that say what a thing is for. */
const uses = new Set(
  `rain monsoon storm sun winter summer cycling commute trekking camping travel running gym yoga office school kids home
   kitchen cooking garden repair shopping reading`.split(/\s+/),
)

/** What the subject of a limit is called when it was set for nothing in particular. */
const anything = 'anything'

const sizeShape = /^(?:[smlx]{1,4}|\d{1,3}(?:[.,]\d)?)$/i

type Wishes = {
  before: StoredWish | null
  after: StoredWish | null
  /** Those words of the later wish that the catalogue knows. */
  terms: string[]
  locale: Locale
}

/** What is new in a wish: facts for what it did not say before. A limit that was taken over from the wish before is no new fact. */
export function factsOfWish({ before, after, terms, locale }: Wishes): Fact[] {
  if (!after) return []
  const newWords = terms.filter((term) => !before?.terms.includes(term))
  const another = before === null || !before.terms.every((term) => after.terms.includes(term))
  const goods = terms.join(' ') || anything
  const facts: Fact[] = []
  if (terms.length > 0 && (newWords.length > 0 || another)) {
    facts.push({ kind: 'wish', subject: goods, detail: { terms } })
  }
  for (const use of terms.filter((term) => uses.has(term) && (another || newWords.includes(term)))) {
    facts.push({ kind: 'use', subject: use, detail: { use } })
  }
  const { colour, size, budget } = after
  if (colours.some((one) => one === colour) && colour && (another || colour !== before?.colour)) {
    facts.push({ kind: 'colour', subject: goods, detail: { colour, terms } })
  }
  if (size && sizeShape.test(size) && (another || size !== before?.size)) {
    facts.push({ kind: 'size', subject: /^\d/.test(size) ? 'number' : 'letter', detail: { size } })
  }
  const { min, max } = budget
  const limited = min !== undefined || max !== undefined
  if (limited && (another || min !== before?.budget.min || max !== before?.budget.max)) {
    const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
    const currency = budget.currency ?? currencyOf(locale)
    facts.push({ kind: 'budget', subject: goods, detail: { ...limits, currency, terms } })
  }
  return facts
}
