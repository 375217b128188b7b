import { SentimentIntensityAnalyzer } from 'vader-sentiment'
import type { Locale } from '@/db/enums'
import { feelingsOf, nameOf, none, onScale, pleasure, signsIn, worthOf } from './feel'
import { hitsIn } from './hits'
import { languageOf } from './language-of'
import { lexicons } from './lexicon'
import { type Emotion, emotions, type Feeling } from './schema'
import { type Token, tokens } from './tokens'

/**
 * What the word lists read in a text. `sentiment` runs from -1 (bad) to 1 (good), null where nothing can be said; `emotions` are the
 * shares of each in what was found (together 1, or all 0); `coverage` is the share of the words of content that the lists know.
 */
export type Reading = {
  language: Locale | null
  sentiment: number | null
  emotion: Feeling
  emotions: Record<Emotion, number>
  coverage: number
}

const asked = /\?!|!\?|\?\?/

const shares = (shown: Record<Emotion, number>) => {
  const total = emotions.reduce((sum, emotion) => sum + shown[emotion], 0)
  if (total === 0) return shown
  const share = none()
  for (const emotion of emotions) share[emotion] = shown[emotion] / total
  return share
}

const signWorth = (signs: Record<Emotion, number>) => emotions.reduce((sum, emotion) => sum + signs[emotion] * pleasure[emotion], 0)

const sumOf = (compound: number) => Math.sign(compound) * Math.sqrt((15 * compound * compound) / Math.max(1 - compound * compound, 1e-6))

function polarity(text: string, language: Locale, own: number): number {
  if (language !== 'en') return onScale(own)
  const { compound } = SentimentIntensityAnalyzer.polarity_scores(text.replace(/[’‘´`]/g, "'"))
  return onScale(sumOf(compound) + own * Number(process.env.OWN ?? 0.5))
}

export function readText(text: string, { hint = null }: { hint?: Locale | null } = {}): Reading {
  const found: Token[] = tokens(text)
  const language = languageOf(text, found, hint)
  const lexicon = lexicons[language ?? 'en']
  const { hits, content, known } = language ? hitsIn(found, lexicon) : { hits: [], content: 0, known: 0 }
  const signs = signsIn(text)
  const shown = feelingsOf(hits)
  for (const emotion of emotions) shown[emotion] += signs[emotion]
  if (asked.test(text) && language) shown.surprise += 1
  const coverage = content === 0 ? (found.length > 0 && language ? 1 : 0) : known / content
  const own = worthOf(hits) + signWorth(signs)
  const sentiment = language === null && own === 0 ? null : polarity(text, language ?? 'hi', own)
  return {
    language,
    sentiment,
    emotion: nameOf(shown, { words: found.length, coverage, polarity: sentiment }),
    emotions: shares(shown),
    coverage,
  }
}
