import type { Hit } from './hits'
import { type Emotion, emotions, type Feeling } from './schema'
import { emojiOfEmotions } from './words/emoji'
import { weights } from './lexicon'

// What is left of a feeling that is denied: "not happy" is a little sad, "not afraid" a little trusting.
const denials: Partial<Record<Emotion, { as: Emotion; part: number }>> = {
  joy: { as: 'sadness', part: 0.5 },
  trust: { as: 'anger', part: 0.5 },
  fear: { as: 'trust', part: 0.5 },
  anger: { as: 'trust', part: 0.3 },
  sadness: { as: 'joy', part: 0.4 },
  surprise: { as: 'trust', part: 0.2 },
}

export const none = (): Record<Emotion, number> => ({ anger: 0, anticipation: 0, disgust: 0, fear: 0, joy: 0, sadness: 0, surprise: 0, trust: 0 })

const signs = emotions.flatMap((emotion) => emojiOfEmotions[emotion].split(' ').map((sign) => ({ emotion, sign })))
const anySign = /[\p{Extended_Pictographic}:;=<^xX]/u

/** The feelings that emoji and emoticons show: each counts once. */
export function signsIn(text: string): Record<Emotion, number> {
  const shown = none()
  if (!anySign.test(text)) return shown
  for (const { emotion, sign } of signs) if (text.includes(sign)) shown[emotion] += weights.plain
  return shown
}

/** How much of each feeling the hits of a text show, from 0 up. */
export function feelingsOf(hits: Hit[]): Record<Emotion, number> {
  const shown = none()
  for (const { entry, force, denied } of hits) {
    for (const emotion of emotions) {
      const weight = (entry.emotions[emotion] ?? 0) * force
      if (!denied) shown[emotion] += weight
      else {
        const left = denials[emotion]
        if (left) shown[left.as] += weight * left.part
      }
    }
  }
  return shown
}

export const pleasure: Record<Emotion, number> = { joy: 1, trust: 0.6, anticipation: 0.2, surprise: 0, anger: -1, disgust: -1, fear: -0.8, sadness: -0.9 }

/** What the hits are worth together, as VADER sums its words: below 0 is bad. */
export function worthOf(hits: Hit[]): number {
  let sum = 0
  for (const { entry, force, denied } of hits) {
    const felt = emotions.reduce((total, emotion) => total + (entry.emotions[emotion] ?? 0) * pleasure[emotion], 0)
    const worth = entry.worth ?? Math.max(-3, Math.min(3, felt))
    sum += worth * force * (denied ? -0.74 : 1)
  }
  return sum
}

/** A sum of worths on the scale from -1 to 1, by VADER's formula. */
export const onScale = (sum: number) => sum / Math.sqrt(sum * sum + 15)

// Fewer than this is no evidence; a lead smaller than this is none.
const least = 1
const leastLead = 0.08

/**
 * Names what a text feels like. Confidence grows with the evidence and with the lead of the first feeling over the second;
 * without any evidence it is `neutral` when the lists know most of the words, and else `unclear`.
 */
export function nameOf(shown: Record<Emotion, number>, plain: { words: number; coverage: number; polarity: number | null }): Feeling {
  const [first = 'joy', second = 'joy'] = [...emotions].sort((a, b) => shown[b] - shown[a])
  const total = emotions.reduce((sum, emotion) => sum + shown[emotion], 0)
  if (shown[first] < least) {
    const isPlain = plain.words > 0 && plain.coverage >= 0.5 && Math.abs(plain.polarity ?? 0) < 0.35
    return isPlain ? { label: 'neutral', confidence: Math.min(0.9, plain.coverage * 0.8) } : { label: 'unclear', confidence: 0 }
  }
  const lead = (shown[first] - shown[second]) / shown[first]
  const confidence = (total / (total + 2)) * (0.4 + 0.6 * lead)
  return lead < leastLead ? { label: 'unclear', confidence } : { label: first, confidence }
}
