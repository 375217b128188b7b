import type { Emotion } from '@/lib/language/schema'

/**
 * How words are spelt in the lists: folded as `tokens.ts` folds (lower case, "ae" for "ä"), apart by white space. `word` also stands
 * for its inflections, `word*` for all that begins so, `*word` for compounds that end so (German), `one_two` for words in a row.
 */
type Spelt = string

export type WordsOfEmotions = Record<Emotion, { strong: Spelt; plain: Spelt; faint: Spelt }>

/** Words that are good or bad to hear and no feeling for that. */
export type WordsOfWorth = { best: Spelt; good: Spelt; bad: Spelt; worst: Spelt }

/** Words that turn round, raise or lower what is said near them. */
export type Modifiers = {
  negators: Spelt
  /** Those that may also stand behind what they deny: "das gefällt mir nicht". */
  negatorsBehind: Spelt
  /** After these a negator denies nothing: "not only". */
  notDenied: Spelt
  boosters: Spelt
  dampeners: Spelt
  /** Weigh what comes after more than what came before. */
  contrasts: Spelt
  /** Colour the tone of a sentence; they neither deny, raise nor lower, and stand in nobody's way. */
  particles: Spelt
}
