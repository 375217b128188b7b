import type { Locale } from '@/db/enums'
import type { Hit } from './hits'
import { offScale, onScale } from './on-scale'
import { type Emotion, emotions } from './schema'
import { vaderCompound } from './vader'

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

// As in VADER: a word is worth up to 3 or so, denied it is turned round and weaker.
const mostWorth = 3
const denied = -0.74

// VADER knows English words of worth well; ours only add to it.
const partBesideVader = 0.5

/** What a word or phrase that the lists know adds, by the way it is said. */
export function worthOf({ entry, ...said }: Hit): number {
  // A faint hint of a feeling is not yet good or bad.
  const felt = emotions.reduce((sum, emotion) => {
    const weight = entry.emotions[emotion] ?? 0
    return weight < 1 ? sum : sum + weight * pleasure[emotion]
  }, 0)
  const worth = entry.worth ?? Math.max(-mostWorth, Math.min(mostWorth, felt))
  return asSaid(worth, said)
}

/** What a word is worth by the way it is said. */
export const asSaid = (worth: number, said: { force: number; denied: boolean }) =>
  worth * said.force * (said.denied ? denied : 1)

/** How good or bad a text is, from -1 to 1: of English by VADER and our words, of other languages by our words; emoji count in all. */
export function polarityOf(text: string, language: Locale | null, hits: Hit[], signs: Record<Emotion, number>): number {
  const words = hits.reduce((sum, hit) => sum + worthOf(hit), 0)
  const own = emotions.reduce((sum, emotion) => sum + signs[emotion] * pleasure[emotion], words)
  if (language !== 'en') return onScale(own)
  return onScale(offScale(vaderCompound(text)) + own * partBesideVader)
}
