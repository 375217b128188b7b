import type { Locale } from '@/db/enums'
import type { Token } from './tokens'
import { modifiers } from './words/modifiers'
import type { Modifiers } from './words/word-lists'

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

const sets: Record<Locale, Sets> = { en: setsOf(modifiers.en), de: setsOf(modifiers.de), hi: setsOf(modifiers.hi) }

/** Whether a word turns round, raises or lowers others. */
export function isModifier(word: string, locale: Locale): boolean {
  const { negators, boosters, dampeners } = sets[locale]
  return negators.has(word) || boosters.has(word) || dampeners.has(word)
}

/** The words of a text, and which of them stand in a phrase that the lists know and are not read again. */
export type Words = { found: Token[]; used: ReadonlySet<number>; locale: Locale }

// How many words that count a negator reaches over, before and behind it, and an intensifier.
const reach = { before: 3, behind: 4, force: 2 }
// Words looked at for that, particles and all.
const farthest = 12

/** Places of the nearest `count` words of a clause from a place on, forwards or backwards, without particles. */
function near({ found, used, locale }: Words, from: number, step: 1 | -1, count: number): number[] {
  const clause = found[from]?.clause
  const places: number[] = []
  for (let steps = 1; steps <= farthest && places.length < count; steps++) {
    const place = from + step * steps
    const token = found[place]
    if (token === undefined || token.clause !== clause) break
    const isIntensifier = sets[locale].boosters.has(token.word)
    if (!used.has(place) && (isIntensifier || !sets[locale].particles.has(token.word))) places.push(place)
  }
  return places
}

/** The places of the words that deny the word or phrase at a place; none where two denials cancel each other. */
export function deniersOf(words: Words, at: number, length: number): number[] {
  const { negators, negatorsBehind, notDenied } = sets[words.locale]
  const word = (place: number) => words.found[place]?.word ?? ''
  const denies = (list: ReadonlySet<string>) => (place: number) =>
    list.has(word(place)) && !notDenied.has(word(place + 1))
  const before = near(words, at, -1, reach.before).filter(denies(negators))
  const behind = near(words, at + length - 1, 1, reach.behind).filter(denies(negatorsBehind))
  const deniers = [...before, ...behind]
  return deniers.length % 2 === 1 ? deniers : []
}

/** How strongly the word at a place is said, 1 being plainly. */
export function forceOf(words: Words, at: number): number {
  const { boosters, dampeners } = sets[words.locale]
  let force = words.found[at]?.shouted ? 1.3 : 1
  for (const place of near(words, at, -1, reach.force)) {
    const word = words.found[place]?.word ?? ''
    if (dampeners.has(word)) force *= 0.6
    else if (boosters.has(word)) force *= 1.4
  }
  return force
}

/** What words before and after a "but" weigh. */
export function contrastIn({ found, used, locale }: Words): (at: number) => number {
  const but = found.findLastIndex(({ word }, at) => at > 0 && !used.has(at) && sets[locale].contrasts.has(word))
  return (at) => (but < 0 ? 1 : at < but ? 0.6 : 1.3)
}
