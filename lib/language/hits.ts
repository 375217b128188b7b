import { type Entry, type Lexicon, lookUp, phraseAt } from './lexicon'
import { contrastIn, deniersOf, forceOf, isModifier, type Words } from './stance'
import type { Token } from './tokens'
import { functionWords } from './words/function-words'

/** How a word or phrase stands in a text: how strongly it is said, whether it is denied, and it as written, with the word that denies it. */
type Standing = { force: number; denied: boolean; said: string }

/** A word or phrase the lists know something of. */
export type Hit = Standing & { at: number; length: number; entry: Entry }

/** `content` counts the words that say something of their own, `known` those of them that the lists know. */
export type Found = { hits: Hit[]; content: number; known: number; standing: (at: number, length: number) => Standing }

type Place = { at: number; length: number; entry: Entry }

/** The words and phrases that the lists know, from left to right, the longest phrase first. */
function placesIn(found: Token[], lexicon: Lexicon): Place[] {
  const words = found.map(({ word }) => word)
  const places: Place[] = []
  for (let at = 0; at < found.length; at++) {
    const phrase = phraseAt(lexicon, words, at)
    const { word = '', short = null } = found[at] ?? {}
    const entry = phrase?.entry ?? lookUp(lexicon, word) ?? (short ? lookUp(lexicon, short) : undefined)
    const length = phrase?.length ?? 1
    if (entry) places.push({ at, length, entry })
    at += length - 1
  }
  return places
}

// Further from what it denies, a negator is not shown with it.
const mostSaid = 4

function standingIn(words: Words): Found['standing'] {
  const contrast = contrastIn(words)
  return (at, length) => {
    const deniers = deniersOf(words, at, length)
    const [first, last] = [Math.min(at, ...deniers), Math.max(at + length - 1, ...deniers)]
    const [from, to] = last - first < Math.max(mostSaid, length + 1) ? [first, last] : [at, at + length - 1]
    const written = words.found.slice(from, to + 1).map((token) => token.written)
    return { force: forceOf(words, at) * contrast(at), denied: deniers.length > 0, said: written.join(' ') }
  }
}

/** Finds what the lists of a language know in a text. */
export function hitsIn(found: Token[], lexicon: Lexicon): Found {
  const { locale } = lexicon
  const places = placesIn(found, lexicon)
  const used = new Set(
    places.flatMap(({ at, length }) => (length > 1 ? Array.from({ length }, (_, index) => at + index) : [])),
  )
  const isContent = ({ word }: Token) =>
    !functionWords[locale].has(word) && !isModifier(word, locale) && !/^\p{N}/u.test(word)
  const phrases = places.filter(({ length }) => length > 1).length
  const words = { found, used, locale }
  const standing = standingIn(words)
  return {
    hits: places
      .filter(({ entry }) => entry.worth !== null || Object.keys(entry.emotions).length > 0)
      .map((place) => ({ ...place, ...standing(place.at, place.length) })),
    standing,
    content: phrases + found.filter((token, at) => !used.has(at) && isContent(token)).length,
    known: phrases + places.filter(({ at, length }) => length === 1 && found[at] && isContent(found[at])).length,
  }
}
