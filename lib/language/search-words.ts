import { literalPattern } from '@/lib/literal-pattern'

const mostTerms = 6
const before = 48
const longest = 180

/** What is searched for: all of these words in one message, each anywhere in a word. */
export function searchTerms(q: string): string[] {
  return [...new Set(q.toLowerCase().split(/\s+/).filter(Boolean))].slice(0, mostTerms)
}

type Cut = { before: boolean; after: boolean }

/**
 * The words around the first match in one line, shortened at words where that is possible, and where the terms stand in it: from and to, in
 * UTF-16 units.
 * @param cut whether the message goes on before or after this part of it.
 */
export function excerptAround(part: string, terms: string[], cut: Cut) {
  const text = part.replace(/\s/g, ' ').trim()
  const any = new RegExp(
    terms
      .toSorted((a, b) => b.length - a.length)
      .map(literalPattern)
      .join('|'),
    'giu',
  )
  const found = Math.max(0, text.search(any))
  const from = wordFrom(text, found - before, found)
  const to = wordTo(text, from + longest)
  const opening = cut.before || from > 0 ? '…' : ''
  const kept = text.slice(from, to)
  const closing = cut.after || to < text.length ? '…' : ''
  const matches = [...kept.matchAll(any)].map(({ index, 0: match }): [number, number] => {
    const at = opening.length + index
    return [at, at + match.length]
  })
  return { excerpt: `${opening}${kept}${closing}`, matches }
}

/** Where a word begins at or after a place, at the latest at `last`. */
function wordFrom(text: string, place: number, last: number): number {
  if (place <= 0) return 0
  const space = text.indexOf(' ', place - 1)
  return space >= 0 && space < last ? space + 1 : last
}

/** Where a word ends at or before a place; inside of one that is longer than the whole. */
function wordTo(text: string, place: number): number {
  if (place >= text.length) return text.length
  const space = text.lastIndexOf(' ', place)
  if (space > place - longest / 2) return space
  const inPair = /[\uD800-\uDBFF]/.test(text[place - 1] ?? '')
  return inPair ? place - 1 : place
}
