import { SentimentIntensityAnalyzer } from 'vader-sentiment'
import type { Locale } from '@/db/enums'
import type { Hit } from './hits'
import { type Emotion, emotions } from './schema'

/** How good each feeling is to have. */
export const pleasure: Record<Emotion, number> = {
  joy: 1,
  trust: 0.6,
  anticipation: 0.2,
  surprise: 0,
  anger: -1,
  disgust: -1,
  fear: -0.8,
  sadness: -0.9,
}

// As in VADER: a word is worth up to 3 or so, denied it is turned round and weaker, and the sum is put on a scale from -1 to 1.
const mostWorth = 3
const denied = -0.74
const flatness = 15

// VADER knows English words of worth well; ours only add to it.
const partBesideVader = 0.5

function worthOf({ entry, force, denied: isDenied }: Hit): number {
  // A faint hint of a feeling is not yet good or bad.
  const felt = emotions.reduce((sum, emotion) => {
    const weight = entry.emotions[emotion] ?? 0
    return weight < 1 ? sum : sum + weight * pleasure[emotion]
  }, 0)
  const worth = entry.worth ?? Math.max(-mostWorth, Math.min(mostWorth, felt))
  return worth * force * (isDenied ? denied : 1)
}

const onScale = (sum: number) => sum / Math.sqrt(sum * sum + flatness)
const offScale = (polarity: number) =>
  polarity * Math.sqrt(flatness / Math.max(1 - polarity * polarity, Number.EPSILON))

/** How good or bad a text is, from -1 to 1: of English by VADER and our words, of other languages by our words; emoji count in all. */
export function polarityOf(text: string, language: Locale | null, hits: Hit[], signs: Record<Emotion, number>): number {
  const words = hits.reduce((sum, hit) => sum + worthOf(hit), 0)
  const own = emotions.reduce((sum, emotion) => sum + signs[emotion] * pleasure[emotion], words)
  if (language !== 'en') return onScale(own)
  const { compound } = SentimentIntensityAnalyzer.polarity_scores(text.replace(/[’‘´`]/g, "'"))
  return onScale(offScale(compound) + own * partBesideVader)
}
