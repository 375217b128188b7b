import { readMessage } from '@/lib/language/read-message'
import { cues } from './cues'
import { type Decision, decisionIn } from './decision'
import { piece, quoted, sentencesOf } from './fragments'
import type { Spoken } from './spoken'

/** What stands on the two sides of a decision, and what they lean to, in the writer's own words. */
export type Sides = { decision: Decision; for: string | null; against: string | null; leaning: string | null }

const telling = 0.34
const shortest = 12

/** Finds in texts, newest first, what is to be decided and what was written for and against it; null where nothing is to be decided. */
export function sidesIn(texts: string[], spoken: Spoken): Sides | null {
  const sentences = texts.flatMap((text) => sentencesOf(text.slice(-20_000)).reverse())
  const at = sentences.findIndex((sentence) => decisionIn(sentence, spoken))
  const decision = at < 0 ? null : decisionIn(sentences[at] ?? '', spoken)
  if (!decision) return null
  const leans = cues[spoken].find(({ kind }) => kind === 'leaning')?.pattern
  const others = sentences
    .filter((sentence, index) => index !== at && sentence.length >= shortest && !sentence.endsWith('?'))
    .flatMap(clausesOf)
  const read = others.map((clause) => ({ clause, worth: readMessage(clause, spoken).sentiment ?? 0 }))
  const leaning = sentences.find((sentence, index) => index !== at && leans?.test(sentence))
  const best = (sign: 1 | -1) =>
    read
      .filter(({ clause, worth }) => worth * sign >= telling && !(leaning?.includes(clause) ?? false))
      .sort((a, b) => (b.worth - a.worth) * sign)[0]?.clause
  const own = (words: string | undefined) => (words === undefined ? null : quoted(piece(words), spoken))
  return {
    decision,
    for: own(best(1)),
    against: own(best(-1)),
    leaning: leaning === undefined ? null : quoted(piece(leaning, leans?.exec(leaning)?.index), spoken),
  }
}

/** The two halves of a sentence that turns, so that what is good and what is bad in it stand apart. */
function clausesOf(sentence: string): string[] {
  return sentence
    .split(/[,;]?\s+(?:but|although|though|yet|aber|obwohl|doch|jedoch)\s+/iu)
    .map((clause) => clause.replace(/^(?:and|but|because|und|aber|denn|weil)\s+/iu, ''))
    .filter((clause) => clause.length >= shortest)
}
