import type { Locale } from '@/db/enums'
import { type Emotion, emotions } from './schema'
import { germanEmotions } from './words/emotions-de'
import { englishEmotions } from './words/emotions-en'
import { hindiEmotions } from './words/emotions-hi'
import { plainWords } from './words/plain-words'
import type { WordsOfEmotions } from './words/word-lists'
import { worth } from './words/worth'

/** What the lists say of a word. `worth` is below 0 for what is bad to hear and above for what is good. */
export type Entry = { emotions: Partial<Record<Emotion, number>>; worth: number | null }

type Phrase = { rest: string[]; entry: Entry }

export type Lexicon = {
  locale: Locale
  words: Map<string, Entry>
  starts: Map<string, Entry>
  ends: Map<string, Entry>
  phrases: Map<string, Phrase[]>
}

export const weights = { strong: 3, plain: 2, faint: 0.6 } as const
const worths = { best: 3, good: 1.8, bad: -1.8, worst: -3 } as const

const emotionsOf: Record<Locale, WordsOfEmotions> = { en: englishEmotions, de: germanEmotions, hi: hindiEmotions }

const spelt = (list: string) => list.split(/\s+/).filter(Boolean)

function entryIn<K>(map: Map<K, Entry>, key: K): Entry {
  const entry = map.get(key) ?? { emotions: {}, worth: null }
  map.set(key, entry)
  return entry
}

function phraseIn(lexicon: Lexicon, [first = '', ...rest]: string[]): Entry {
  const phrases = lexicon.phrases.get(first) ?? []
  lexicon.phrases.set(first, phrases)
  const known = phrases.find((phrase) => phrase.rest.join(' ') === rest.join(' '))
  if (known) return known.entry
  const entry: Entry = { emotions: {}, worth: null }
  phrases.push({ rest, entry })
  phrases.sort((a, b) => b.rest.length - a.rest.length)
  return entry
}

function entryFor(lexicon: Lexicon, word: string): Entry {
  if (word.includes('_')) return phraseIn(lexicon, word.split('_'))
  if (word.startsWith('*')) return entryIn(lexicon.ends, word.slice(1))
  if (word.endsWith('*')) return entryIn(lexicon.starts, word.slice(0, -1))
  return entryIn(lexicon.words, word)
}

function build(locale: Locale): Lexicon {
  const lexicon: Lexicon = { locale, words: new Map(), starts: new Map(), ends: new Map(), phrases: new Map() }
  for (const emotion of emotions) {
    for (const strength of ['strong', 'plain', 'faint'] as const) {
      for (const word of spelt(emotionsOf[locale][emotion][strength])) {
        entryFor(lexicon, word).emotions[emotion] ??= weights[strength]
      }
    }
  }
  for (const rank of ['best', 'good', 'bad', 'worst'] as const) {
    for (const word of spelt(worth[locale][rank])) entryFor(lexicon, word).worth ??= worths[rank]
  }
  for (const word of spelt(plainWords[locale])) entryFor(lexicon, word)
  return lexicon
}

export const lexicons: Record<Locale, Lexicon> = { en: build('en'), de: build('de'), hi: build('hi') }

const endings: Record<Locale, RegExp[]> = {
  en: [/'s$/, /s$/, /es$/, /(?<=e)d$/, /ed$/, /ing$/, /ly$/, /in$/, /est$/],
  de: [/[enrsmt]$/, /e[nrsmt]$/, /st$/, /te[nt]?$/, /ste[nrsm]?$/, /ere[nrsm]?$/],
  hi: [],
}

function inflected({ locale, words }: Lexicon, word: string): Entry | undefined {
  for (const ending of endings[locale]) {
    const stem = word.replace(ending, '')
    if (stem.length < 3 || stem === word) continue
    const entry =
      words.get(stem) ??
      words.get(`${stem}e`) ??
      words.get(stem.replace(/(\p{L})\1$/u, '$1')) ??
      words.get(stem.replace(/i$/, 'y'))
    if (entry) return entry
  }
}

function byStart({ starts }: Lexicon, word: string): Entry | undefined {
  for (let length = word.length; length > 1; length--) {
    const entry = starts.get(word.slice(0, length))
    if (entry) return entry
  }
}

// The last part of a German compound says what it is: "Zukunftsangst" is an Angst.
function byEnd({ ends }: Lexicon, word: string): Entry | undefined {
  for (let from = 2; from < word.length - 2; from++) {
    const entry = ends.get(word.slice(from))
    if (entry) return entry
  }
}

// No word of these languages is longer; what is, is no word.
const longest = 40

/** What the lists say of a folded word, in this form or the form it comes from; undefined for a word they do not know. */
export function lookUp(lexicon: Lexicon, word: string): Entry | undefined {
  const form = word.slice(0, longest)
  return lexicon.words.get(form) ?? byEnd(lexicon, form) ?? inflected(lexicon, form) ?? byStart(lexicon, form)
}

const fits = (pattern: string, word: string | undefined) =>
  word !== undefined && (pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern)

/** The longest phrase that begins at a word, with the number of its words. */
export function phraseAt(lexicon: Lexicon, words: string[], at: number): { entry: Entry; length: number } | undefined {
  const phrases = lexicon.phrases.get(words[at] ?? '')
  const found = phrases?.find(({ rest }) => rest.every((pattern, index) => fits(pattern, words[at + 1 + index])))
  return found && { entry: found.entry, length: found.rest.length + 1 }
}
