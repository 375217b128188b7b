import { SentimentIntensityAnalyzer } from 'vader-sentiment'
import { offScale } from './on-scale'

let last = { text: '', compound: 0 }

/** How good or bad VADER finds an English text, from -1 to 1. */
export function vaderCompound(text: string): number {
  if (last.text === text) return last.compound
  const { compound } = SentimentIntensityAnalyzer.polarity_scores(text.replace(/[’‘´`]/g, "'"))
  last = { text, compound }
  return compound
}

// It takes VADER a good deal longer to look a word up than a map.
const mostRemembered = 5000
const remembered = new Map<string, number>()

/** What VADER's own list says of one English word, from -4 to 4; 0 of one that it does not know. */
export function vaderWorth(word: string): number {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const { compound } = SentimentIntensityAnalyzer.polarity_scores(word)
  const worth = offScale(compound)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(word, worth)
  return worth
}
