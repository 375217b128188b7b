import type { Kind } from './kinds'
import type { Spoken } from './spoken'
import { germanCues } from './words/cues-de'
import { englishCues } from './words/cues-en'

/** What in a sentence tells of a kind; its first group is the word that does. `weight` says how much it asks to be asked about, 1 to 10. */
export type Cue = { kind: Kind; pattern: RegExp; weight: number }

export const cues: Record<Spoken, Cue[]> = { en: englishCues, de: germanCues }
