import type { Mood, SessionType } from '@/db/enums'
import { companions } from '@/db/enums'

/**
 * What tells of somebody's mood, and how much it tells. A mood runs from -1 (heavy) to 1 (bright). Each entry and each message adds a weight;
 * what several of them say together is the mean by weight, and is known the better the more weight there is.
 *
 * - A mood that was chosen weighs 1: nobody knows better than who feels it.
 * - What word lists read in an entry weighs 0.6 at most: as far as they are sure, as far as it is plainly good or bad, and less in a short text.
 * - A message weighs 0.25 at most in the same way, and a whole talk of a day no more than 1, so that no flood of words drowns a choice. What is
 *   said to a shop tells of the shop: no more than 0.25 together.
 * - Words that are neither good nor bad are no sign of a middling mood. An entry of them weighs next to nothing, a message nothing.
 */
export type Evidence = { weight: number; sum: number }

const nothing: Evidence = { weight: 0, sum: 0 }

const chosenMoods: Record<Mood, number> = { heavy: -1, low: -0.5, even: 0, lighter: 0.5, bright: 1 }

const mostOfEntry = 0.6
const mostOfMessage = 0.25
const mostOfTalk = 1
const mostOfOtherTalk = 0.25
const plainEntry = 0.05

// A polarity from here on is plainly good or bad.
const plainly = 0.5
// How sure a polarity is in which no feeling has a name.
const unnamed = 0.3
// An entry of so many words counts half of what a long one does.
const halfLength = 20

/** What lib/language read; all null where it did not read yet, or found nothing to say. */
export type ReadMood = { sentiment: number | null; label: string | null; confidence: number | null }

/** How sure the lists are that a text is good or bad to feel, from 0 to 1. */
function clarity({ sentiment, label, confidence }: ReadMood): number {
  if (sentiment === null) return 0
  const named = label !== null && label !== 'neutral' && label !== 'unclear'
  return (named ? (confidence ?? 0) : unnamed) * Math.min(1, Math.abs(sentiment) / plainly)
}

export function entryEvidence(entry: ReadMood & { chosen: Mood | null; words: number }): Evidence {
  const { chosen, sentiment, words } = entry
  const length = words / (words + halfLength)
  const read = sentiment === null ? 0 : Math.max(plainEntry, clarity(entry) * mostOfEntry) * length
  return together([
    chosen ? { weight: 1, sum: chosenMoods[chosen] } : nothing,
    { weight: read, sum: read * (sentiment ?? 0) },
  ])
}

export function messageEvidence(message: ReadMood): Evidence {
  const weight = clarity(message) * mostOfMessage
  return { weight, sum: weight * (message.sentiment ?? 0) }
}

/** By how much the messages of one talk on one day count, so that together they weigh no more than a talk may. */
export function shareOfTalk(type: SessionType, messages: Evidence[]): number {
  const most = companions.some((companion) => companion === type) ? mostOfTalk : mostOfOtherTalk
  const { weight } = together(messages)
  return weight > most ? most / weight : 1
}

export function together(parts: Evidence[]): Evidence {
  let weight = 0
  let sum = 0
  for (const part of parts) {
    weight += part.weight
    sum += part.sum
  }
  return { weight, sum }
}

/** From -1 to 1; null where nothing tells. */
export const moodOf = ({ weight, sum }: Evidence) => (weight > 0 ? sum / weight : null)

/** How well it is known, from 0 to 1: a half for one mood that was chosen and nothing else. */
export const confidenceOf = ({ weight }: Evidence) => weight / (weight + 1)
