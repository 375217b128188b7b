import type { Locale } from '@/db/enums'
import type { TellingWord } from '@/db/schema/journal'
import { feelingsOf, nameOf, none, sharesOf, signsIn, sumOf } from './feelings'
import { type Found, hitsIn } from './hits'
import { languageOf } from './language-of'
import { lexicons } from './lexicon'
import { polarityOf } from './polarity'
import { type Emotion, emotions, type Feeling } from './schema'
import { tellingIn } from './telling'
import { tokens } from './tokens'

/**
 * What the word lists read in a text. `sentiment` runs from -1 (bad) to 1 (good), null where nothing can be said; `emotions` are the
 * shares of each in what was found (together 1, or all 0); `coverage` is the share of the words of content that the lists know;
 * `telling` are the words that led to it, those that told most first.
 */
export type Reading = {
  language: Locale | null
  sentiment: number | null
  emotion: Feeling
  emotions: Record<Emotion, number>
  coverage: number
  telling: TellingWord[]
}

const nothing: Found = {
  hits: [],
  content: 0,
  known: 0,
  standing: () => ({ force: 1, denied: false, said: '' }),
}

// "What?!" is surprise, whatever the words.
const asked = /\?!|!\?|\?\?/

/**
 * Reads a text by the word lists of its language; `hint` is the language to take where it does not tell its own. Any text is welcome.
 * Of Hindi only a few core words are known: without one of them it is unclear, as is a text in no language of ours without an emoji.
 */
export function readText(text: string, { hint = null }: { hint?: Locale | null } = {}): Reading {
  const found = tokens(text)
  const language = languageOf(text, found, hint)
  const read = language ? hitsIn(found, lexicons[language]) : nothing
  const { hits, content, known } = read
  const coverage = content > 0 ? known / content : found.length > 0 && language ? 1 : 0
  const signs = signsIn(text)
  if (hits.length === 0 && sumOf(signs) === 0 && (language === null || language === 'hi' || found.length === 0)) {
    const emotion = { label: 'unclear' as const, confidence: 0 }
    return { language, sentiment: null, emotion, emotions: none(), coverage, telling: [] }
  }
  const shown = feelingsOf(hits)
  for (const emotion of emotions) shown[emotion] += signs[emotion]
  if (asked.test(text)) shown.surprise += 1
  const sentiment = polarityOf(text, language, hits, signs)
  return {
    language,
    sentiment,
    emotion: nameOf(shown, { coverage, sentiment }),
    emotions: sharesOf(shown),
    coverage,
    telling: tellingIn({ text, tokens: found, language, read }),
  }
}
