import { z } from 'zod'
import type { Journey } from './journey'

const goalOrigins = ['given', 'search', 'title', 'page', 'none'] as const
export const goalSchema = z.object({ text: z.string(), origin: z.enum(goalOrigins) })
export type Goal = z.infer<typeof goalSchema>

const searchParameters = ['q', 'query', 'search', 'keyword', 'keywords', 'term', 'suche', 's', 'k']
const searchField = /search|such(?:e|en|begriff)\b|find|खोज/i
const meaningless =
  /^(?:recording|aufzeichnung|untitled|new |test|session|journey)?[\s\d/.,:_-]*(?:[ap]m)?(?: at [\d: ]+[ap]m)?$/i
const longest = 300

const endings: [words: RegExp, ending: string][] = [
  [/confirm|thank|danke|order-?(?:placed|complete)|bestellbestätigung/i, ' and place the order'],
  [/checkout|kasse|payment/i, ' and check out'],
  [/\b(?:cart|basket|warenkorb)\b/i, ' and put it into the basket'],
]

/**
 * The goal of a journey whose texts are redacted: the one given, else what the person searched for and how it ended, else the title of
 * the recording, else the page that was reached.
 */
export function inferGoal({
  given,
  title,
  journey,
}: {
  given: string | null
  title: string | null
  journey: Journey
}): Goal {
  if (given?.trim()) return goal(given, 'given')
  const term = searchTerm(journey)
  if (term) return goal(`Find “${term}”${endingOf(journey)}`, 'search')
  if (title && !meaningless.test(title.trim())) return goal(title, 'title')
  const reached = pageReached(journey)
  return reached ? goal(`Reach the page “${reached}”`, 'page') : { text: '', origin: 'none' }
}

function goal(text: string, origin: Goal['origin']): Goal {
  return { text: text.replace(/\s+/g, ' ').trim().slice(0, longest), origin }
}

function searchTerm({ pages, elements, steps }: Journey): string | null {
  for (const { kind, element, page, value } of steps) {
    const field = element === null ? undefined : elements[element]
    const isSearch = field?.role === 'searchbox' || searchField.test(`${field?.name} ${field?.selector}`)
    if (kind === 'input' && isSearch && value?.trim()) return value.trim()
    const url = pages[page]?.url ?? ''
    const parameters = URL.canParse(url) ? new URL(url).searchParams : null
    for (const name of parameters ? searchParameters : []) {
      const term = parameters?.get(name)?.trim()
      if (term && /\p{L}/u.test(term)) return term
    }
  }
  return null
}

function endingOf({ pages, steps }: Journey): string {
  const seen = [...new Set(steps.map(({ page }) => page))].map((page) => `${pages[page]?.url} ${pages[page]?.title}`)
  return endings.find(([words]) => seen.some((page) => words.test(page)))?.[1] ?? ''
}

/** The last page with words of its own, as long as the journey did not begin there: its title, else its path. */
function pageReached({ pages, steps }: Journey): string | null {
  const [first] = steps
  const visited = pages.filter(({ url }) => URL.canParse(url) && url !== 'about:blank')
  const last = visited.at(-1)
  if (!last || (visited.length < 2 && first?.kind !== 'navigate')) return null
  const path = new URL(last.url).pathname
  return last.title || (path === '/' ? new URL(last.url).host : path)
}
