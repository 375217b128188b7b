import type { Mood } from '@/db/enums'

/** The topics of an invented life, in the words of somebody who writes in English and German. */
export const topicNames = [
  'Work',
  'Sleep',
  'Family',
  'Friends',
  'Walks',
  'Geld',
  'Umzug',
  'Gesundheit',
  'Musik',
  'Lernen',
] as const
export type TopicName = (typeof topicNames)[number]

/** What an entry or a talk is about, in one language: sentences that tell what happened, and how a talk about it begins. */
export type Theme = { topic: TopicName; name: string; lines: readonly string[]; ask: string }

/** Sentences of a language of which an entry or a talk is put together. */
export type Words = {
  themes: readonly Theme[]
  openings: readonly string[]
  details: readonly string[]
  walks: readonly string[]
  feelings: Record<Mood, readonly string[]>
  closings: { hard: readonly string[]; good: readonly string[] }
  /** What is said second, third and last in a talk. */
  talk: {
    weighing: readonly string[]
    telling: readonly string[]
    leaning: readonly string[]
    thanks: readonly string[]
  }
  /** What somebody who comes to the shop says, one after the other. */
  visits: readonly { name: string; says: readonly [string, string, string, string] }[]
}
