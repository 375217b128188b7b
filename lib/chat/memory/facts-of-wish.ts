import type { Locale } from '@/db/enums'
import type { StoredWish } from '@/db/schema/sessions'
import { currencyOf } from '@/lib/catalog/price'
import { synonyms } from '@/lib/catalog/synonyms'
import type { Ask } from '@/lib/chat/agents/sales/ask'
import type { Fact } from './fact'

/** Words that say what a thing is for. */
const uses = new Set(
  `rain monsoon storm sun winter summer cycling commute trekking camping travel running gym yoga office school kids home
   kitchen cooking garden repair shopping reading`.split(/\s+/),
)

/** Names of two words, such as `rain jacket`. */
const names = [...new Set(Object.values(synonyms))]
  .map((name) => name.split(' '))
  .filter((name): name is [string, string] => name.length === 2)

/** What the subject of a limit is called when it was set for nothing in particular. */
const anything = 'anything'

const sizeShape = /^(?:[smlx]{1,4}|\d{1,3}(?:[.,]\d)?)$/i

type Wishes = {
  before: StoredWish | null
  after: StoredWish | null
  /** Those words of the later wish that the catalogue knows and that the person said, now or before. */
  terms: string[]
  /** What the message itself says: a wish that an answer took from elsewhere is not its. */
  said: Pick<Ask, 'terms' | 'colour' | 'size' | 'budget'>
  locale: Locale
}

/** What a message says that the wish before it did not say. */
export function factsOfWish({ before, after, terms, said, locale }: Wishes): Fact[] {
  if (!after) return []
  const another = before === null || !before.terms.every((term) => after.terms.includes(term))
  const saidNow = new Set(said.terms.flatMap((term) => term.split(' ')))
  const fresh = terms.filter((term) => saidNow.has(term) && (another || !before?.terms.includes(term)))
  const goods = terms.join(' ') || anything
  const facts: Fact[] = []
  if (fresh.length > 0) facts.push({ kind: 'wish', subject: goods, detail: { terms } })
  for (const use of fresh.filter((term) => uses.has(term) && !isPartOfName(term, terms))) {
    facts.push({ kind: 'use', subject: use, detail: { use } })
  }
  const { colour, size, budget } = after
  if (colour && colour === said.colour && (another || colour !== before?.colour)) {
    facts.push({ kind: 'colour', subject: goods, detail: { colour, terms } })
  }
  if (size && size === said.size && sizeShape.test(size) && (another || size !== before?.size)) {
    facts.push({ kind: 'size', subject: /^\d/.test(size) ? 'number' : 'letter', detail: { size } })
  }
  const { min, max } = budget
  const limited = said.budget.min !== undefined || said.budget.max !== undefined
  if (limited && (another || min !== before?.budget.min || max !== before?.budget.max)) {
    const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
    const currency = budget.currency ?? currencyOf(locale)
    facts.push({ kind: 'budget', subject: goods, detail: { ...limits, currency, terms } })
  }
  return facts
}

/** Whether a word only names the goods: the rain of a rain jacket. */
function isPartOfName(word: string, terms: string[]): boolean {
  return names.some(([first, second]) => first === word && terms.includes(second))
}
