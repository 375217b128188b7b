import type { Hit } from './hits'
import { weights } from './lexicon'
import { pleasure } from './polarity'
import { type Emotion, emotions, type Feeling } from './schema'
import { emojiOfEmotions } from './words/emoji'

/** How much of each feeling, from 0 up. */
export type Shown = Record<Emotion, number>

export const none = (): Shown => ({
  anger: 0,
  anticipation: 0,
  disgust: 0,
  fear: 0,
  joy: 0,
  sadness: 0,
  surprise: 0,
  trust: 0,
})

// What is left of a feeling that is denied: "not happy" is a little sad, "not afraid" a little trusting. Of the others, nothing.
const denials: Partial<Record<Emotion, { as: Emotion; part: number }>> = {
  joy: { as: 'sadness', part: 0.5 },
  trust: { as: 'anger', part: 0.5 },
  fear: { as: 'trust', part: 0.5 },
  anger: { as: 'trust', part: 0.3 },
  sadness: { as: 'joy', part: 0.4 },
  surprise: { as: 'trust', part: 0.2 },
}

/** The feelings in the words of a text. */
export function feelingsOf(hits: Hit[]): Shown {
  const shown = none()
  for (const { entry, force, denied } of hits) {
    for (const emotion of emotions) {
      const weight = (entry.emotions[emotion] ?? 0) * force
      const left = denials[emotion]
      if (!denied) shown[emotion] += weight
      else if (left) shown[left.as] += weight * left.part
    }
  }
  return shown
}

export const signs = emotions.flatMap((emotion) =>
  emojiOfEmotions[emotion].split(' ').map((sign) => ({ emotion, sign })),
)

/** The feelings in the emoji and emoticons of a text; each counts once. */
export function signsIn(text: string): Shown {
  const shown = none()
  for (const { emotion, sign } of signs) if (text.includes(sign)) shown[emotion] += weights.plain
  return shown
}

export const sumOf = (shown: Shown) => emotions.reduce((sum, emotion) => sum + shown[emotion], 0)

/** Each feeling as its share of all, together 1; all 0 where there is none. */
export function sharesOf(shown: Shown): Shown {
  const total = sumOf(shown)
  const shares = none()
  if (total > 0) for (const emotion of emotions) shares[emotion] = shown[emotion] / total
  return shares
}

// Less than this is no evidence; pleasant and unpleasant feelings closer than this are mixed.
const least = 1
const leastLead = 0.08

// A text is plain when the lists know this share of its words and it is neither good nor bad.
const plainCoverage = 0.5
const plainPolarity = 0.35

/**
 * Names what a text feels like. Confidence grows with the evidence and with the lead of the first feeling over the second, and lies
 * near the share of texts in which people agreed. Without evidence a text is `neutral` when its words are known, and else `unclear`.
 */
export function nameOf(shown: Shown, { coverage, sentiment }: { coverage: number; sentiment: number }): Feeling {
  const [first = 'joy', second = 'joy'] = [...emotions].sort((a, b) => shown[b] - shown[a])
  if (shown[first] < least) {
    const isPlain = coverage >= plainCoverage && Math.abs(sentiment) < plainPolarity
    return isPlain ? { label: 'neutral', confidence: coverage * 0.7 } : { label: 'unclear', confidence: 0 }
  }
  const lead = (shown[first] - shown[second]) / shown[first]
  const total = sumOf(shown)
  const confidence = (total / (total + 2)) * (0.4 + 0.6 * lead)
  const sign = Math.sign(pleasure[first])
  const rival = Math.max(...emotions.map((emotion) => (Math.sign(pleasure[emotion]) === sign ? 0 : shown[emotion])))
  const isMixed = (shown[first] - rival) / shown[first] < leastLead
  return { label: isMixed ? 'unclear' : first, confidence }
}
