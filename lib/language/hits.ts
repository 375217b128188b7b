import { type Entry, type Lexicon, lookUp, phraseAt } from './lexicon'
import { contrastIn, forceOf, isDenied, isModifier } from './stance'
import type { Token } from './tokens'
import { functionWords } from './words/function-words'

/** A word or phrase the lists know something of, with how strongly it is said and whether it is denied. */
export type Hit = { entry: Entry; force: number; denied: boolean }

/** `content` counts the words that say something of their own, `known` those of them that the lists know. */
export type Found = { hits: Hit[]; content: number; known: number }

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
  const contrast = contrastIn(words)
  return {
    hits: places
      .filter(({ entry }) => entry.worth !== null || Object.keys(entry.emotions).length > 0)
      .map(({ at, length, entry }) => ({
        entry,
        force: forceOf(words, at) * contrast(at),
        denied: isDenied(words, at, length),
      })),
    content: phrases + found.filter((token, at) => !used.has(at) && isContent(token)).length,
    known: phrases + places.filter(({ at, length }) => length === 1 && found[at] && isContent(found[at])).length,
  }
}
