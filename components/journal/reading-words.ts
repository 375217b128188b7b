import type { EntryView } from '@/lib/journal/schema'
import type { Emotion } from '@/lib/language/schema'

const leastShare = 0.15
const mostEmotions = 2
const mostWords = 5

export type Tone = 'bright' | 'hopeful' | 'even' | 'low' | 'heavy'

/** How a text reads as a whole, from its sentiment of -1 to 1. */
export function toneOf(sentiment: number): Tone {
  if (sentiment >= 0.6) return 'bright'
  if (sentiment >= 0.15) return 'hopeful'
  if (sentiment > -0.15) return 'even'
  return sentiment > -0.6 ? 'low' : 'heavy'
}

export type ReadingWords = { tone: Tone; emotions: Emotion[]; telling: string[] }

/** What is told of an entry's reading; null where its words tell nothing. */
export function readingWords({ sentiment, emotions, emotion, telling }: EntryView['analysis']): ReadingWords | null {
  const shares = Object.entries(emotions ?? {}) as [Emotion, number][]
  const strongest = shares.filter(([, share]) => share >= leastShare).sort(([, one], [, other]) => other - one)
  const words = [...new Set((telling ?? []).map(({ word }) => word))].slice(0, mostWords)
  if (sentiment === null || (words.length === 0 && (emotion === null || emotion.label === 'unclear'))) return null
  return { tone: toneOf(sentiment), emotions: strongest.slice(0, mostEmotions).map(([name]) => name), telling: words }
}
