import type { Locale } from '@/db/enums'
import type { TellingWord } from '@/db/schema/journal'
import { signs } from './feelings'
import type { Found } from './hits'
import { weights } from './lexicon'
import { asSaid, pleasure, worthOf } from './polarity'
import type { Token } from './tokens'
import { vaderCompound, vaderWorth } from './vader'
import { functionWords } from './words/function-words'

const most = 6

// What is worth less than this tells nothing.
const least = 0.3
const mostWorth = 3

type Read = { text: string; tokens: Token[]; language: Locale | null; read: Found }

/** The words of a text that told most of how it feels: each once, as written, those that told most first. */
export function tellingIn({ text, tokens, language, read }: Read): TellingWord[] {
  const { hits, standing } = read
  const ours = hits.map((hit) => ({ at: hit.at, length: hit.length, word: hit.said, worth: worthOf(hit) }))
  const heard = ours.filter(({ worth }) => worth !== 0)
  const taken = new Set(heard.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)))
  // Where VADER finds nothing in the whole there is no word of its in it.
  const vaders = language === 'en' && vaderCompound(text) !== 0 ? wordsOfVader(tokens, taken, standing) : []
  const emoji = signs
    .filter(({ sign }) => text.includes(sign))
    .map(({ emotion, sign }) => ({ at: tokens.length, word: sign, worth: weights.plain * pleasure[emotion] }))
  const inOrder = [...heard, ...vaders, ...emoji].sort((a, b) => a.at - b.at)
  return mostTelling(inOrder.map(({ word, worth }) => ({ word, worth: bounded(worth) })))
}

/** What VADER knows of English words that our lists say nothing of. */
function wordsOfVader(tokens: Token[], taken: ReadonlySet<number>, standing: Found['standing']) {
  return tokens.flatMap(({ word }, at) => {
    const worth = taken.has(at) || functionWords.en.has(word) ? 0 : vaderWorth(word)
    if (worth === 0) return []
    const { said, ...how } = standing(at, 1)
    return [{ at, word: said, worth: asSaid(worth, how) }]
  })
}

const bounded = (worth: number) => Math.round(100 * Math.max(-mostWorth, Math.min(mostWorth, worth))) / 100

/** Of words that told something those that told most, each once, in whatever case it was written. */
export function mostTelling(words: TellingWord[]): TellingWord[] {
  const strongest = new Map<string, TellingWord>()
  for (const one of words) {
    const key = one.word.toLowerCase()
    const known = strongest.get(key)
    if (Math.abs(one.worth) >= least && Math.abs(one.worth) > Math.abs(known?.worth ?? 0)) strongest.set(key, one)
  }
  return [...strongest.values()].sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth)).slice(0, most)
}
