import { type Entry, type Lexicon, lookUp, phraseAt } from './lexicon'
import type { Token } from './tokens'
import { functionWords } from './words/function-words'
import { modifiers } from './words/modifiers'
import type { Modifiers } from './words/word-lists'

/** A word or phrase the lists know something of, with how strongly it is said and whether it is denied. */
export type Hit = { entry: Entry; force: number; denied: boolean }

/** `content` counts the words that say something of their own, `known` those of them that the lists know. */
export type Found = { hits: Hit[]; content: number; known: number }

type Sets = Record<keyof Modifiers, ReadonlySet<string>>

function setsOf(lists: Modifiers): Sets {
  const set = (list: string) => new Set(list.split(/\s+/).filter(Boolean))
  return {
    negators: set(lists.negators),
    negatorsBehind: set(lists.negatorsBehind),
    notDenied: set(lists.notDenied),
    boosters: set(lists.boosters),
    dampeners: set(lists.dampeners),
    contrasts: set(lists.contrasts),
    particles: set(lists.particles),
  }
}

const sets = { en: setsOf(modifiers.en), de: setsOf(modifiers.de), hi: setsOf(modifiers.hi) }

// How far a negator reaches over words that count, and how far one behind is looked for.
const reach = 3
const reachBehind = 4
// Words looked at for that, particles and all.
const farthest = 12

/** The words of a clause before or behind a place, nearest first, without particles and words that a phrase has used up. */
function near(
  found: Token[],
  used: Set<number>,
  at: number,
  step: 1 | -1,
  count: number,
  particles: ReadonlySet<string>,
): { word: string; index: number }[] {
  const clause = found[at]?.clause
  const words: { word: string; index: number }[] = []
  for (let steps = 1; steps <= farthest && words.length < count; steps++) {
    const index = at + step * steps
    const word = found[index]?.word
    if (word === undefined || found[index]?.clause !== clause) break
    if (!used.has(index) && !particles.has(word)) words.push({ word, index })
  }
  return words
}

function isDenied(found: Token[], used: Set<number>, at: number, length: number, own: Sets): boolean {
  const denies = (negators: ReadonlySet<string>) => (one: { word: string; index: number }) =>
    negators.has(one.word) && !own.notDenied.has(found[one.index + 1]?.word ?? '')
  const before = near(found, used, at, -1, reach, own.particles).filter(denies(own.negators)).length
  const behind =
    own.negatorsBehind.size === 0
      ? 0
      : near(found, used, at + length - 1, 1, reachBehind, own.particles).filter(denies(own.negatorsBehind)).length
  return (before + behind) % 2 === 1
}

function forceOf(found: Token[], used: Set<number>, at: number, own: Sets): number {
  let force = found[at]?.shouted ? 1.3 : 1
  for (const { word } of near(found, used, at, -1, 2, new Set())) {
    if (own.dampeners.has(word)) force *= 0.6
    else if (own.boosters.has(word)) force *= 1.4
  }
  return force
}

/** Finds what the lists of a language know in a text. */
export function hitsIn(found: Token[], lexicon: Lexicon): Found {
  const own = sets[lexicon.locale]
  const empty = functionWords[lexicon.locale]
  const words = found.map(({ word }) => word)
  const used = new Set<number>()
  const places: { at: number; length: number; entry: Entry }[] = []
  let content = 0
  let known = 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const phrase = phraseAt(lexicon, words, at)
    if (phrase) {
      for (let index = at; index < at + phrase.length; index++) used.add(index)
      places.push({ at, length: phrase.length, entry: phrase.entry })
      content++
      known++
      at += phrase.length - 1
      continue
    }
    const isModifier = own.negators.has(word) || own.boosters.has(word) || own.dampeners.has(word)
    const short = found[at]?.short
    const entry = lookUp(lexicon, word) ?? (short ? lookUp(lexicon, short) : undefined)
    const isContent = !empty.has(word) && !isModifier && !/^\p{N}/u.test(word)
    if (isContent) content++
    if (isContent && entry) known++
    if (entry && (entry.worth !== null || Object.keys(entry.emotions).length > 0)) places.push({ at, length: 1, entry })
  }
  const contrast = found.findLastIndex(({ word }, index) => own.contrasts.has(word) && index > 0 && !used.has(index))
  const hits = places.map(({ at, length, entry }) => ({
    entry,
    force: forceOf(found, used, at, own) * (contrast < 0 ? 1 : at < contrast ? 0.6 : 1.3),
    denied: isDenied(found, used, at, length, own),
  }))
  return { hits, content, known }
}
