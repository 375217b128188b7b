import type { Companion } from '@/db/enums'
import type { Spoken } from './spoken'
import { germanPhrases } from './words/phrases-de'
import { englishPhrases } from './words/phrases-en'

/** Everything a companion says that is no question about what was written. Places in braces hold the writer's own words. */
export type Phrases = {
  /** That their words were read: with `{quote}`, by how they feel; without, where the question holds their words already. */
  heard: Record<'heavy' | 'light' | 'even', string[]>
  heardPlainly: Record<'heavy' | 'light' | 'even', string[]>
  heardShort: string[]
  /** What the inner voice lays side by side. */
  twoWays: string[]
  oneWay: string[]
  speaksFor: string[]
  speaksAgainst: string[]
  draws: string[]
  weighs: string[]
  bothSides: string[]
  leans: string[]
  /** What was written of each of two ways. */
  ofEach: string
  ofOne: string
  twoHalves: string
  noted: string[]
  who: Record<Companion, string>
  medicine: string[]
  advice: Record<Companion, string[]>
  stop: string[]
  thanks: string[]
  ratherNot: string[]
  unknown: string[]
  unknownAgain: string[]
  greeting: string[]
  /** Once there is nothing left to ask. */
  listening: string[]
  notRead: string
  /** Of self-harm. `{lines}` are where somebody is reached, `{emergency}` the number for at once. */
  harm: string
  harmAgain: string
  harmDenied: string
  harmInEntry: string
  areYouSafe: string[]
  safe: string
  safeQuestion: string[]
  unsafe: string
  /** Where there is no number that is right everywhere. */
  unsafeAnywhere: string
  unsafeQuestion: string
  /** For a while after a mention of self-harm the talk stays with it. */
  stillHere: string[]
  stayQuestions: string[]
  linesAgain: string
  stopAfterHarm: string
  or: string
}

export const phrases: Record<Spoken, Phrases> = { en: englishPhrases, de: germanPhrases }
