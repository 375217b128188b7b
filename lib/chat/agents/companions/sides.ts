import { readMessage } from '@/lib/language/read-message'
import { cues } from './cues'
import { type Decision, decisionIn } from './decision'
import { piece, quoted, sentencesOf } from './fragments'
import type { Spoken } from './spoken'

/**
 * What was written around a decision, in the writer's own words: what speaks for and against it where that can be told, what draws and what
 * weighs, what was written of each of two ways, and what they lean to.
 */
export type Sides = { decision: Decision } & Record<
  'for' | 'against' | 'draws' | 'weighs' | 'ofA' | 'ofB' | 'leaning',
  string | null
>

const telling = 0.34
const shortest = 12

// What would come of it speaks for or against it; how it is now speaks for leaving where that is bad, and against where it is good.
const ofOutcome =
  /(?<!\p{L})(would|could|might|will|i'd|afraid|fear|risk|würden?|hätten?|wären?|könnten?|wird|werden|angst|fürchte|riskiere)(?!\p{L})/iu
const ofLeaving =
  /(?<!\p{L})(quit|leav|stop|end|break|giv(?:e|ing) up|sell|mov|divorc|drop|resign|kündig|auf(?:zu)?hör|verlass|trenn|gehen|weg(?:zu)?geh|ab(?:zu)?brech|ab(?:zu)?sag|aus(?:zu)?zieh|weg(?:zu)?zieh|um(?:zu)?zieh|verkauf|schluss)/iu
const unsure = /(?<!\p{L})(don't know|not sure|no idea|weiß nicht|weiss nicht|nicht sicher|keine ahnung)(?!\p{L})/iu

/** Finds in texts, newest first, what is to be decided and what was written around it; null where nothing is to be decided. */
export function sidesIn(texts: string[], spoken: Spoken): Sides | null {
  const sentences = texts.flatMap((text) => sentencesOf(text.slice(-20_000)).reverse())
  const at = sentences.findIndex((sentence) => decisionIn(sentence, spoken))
  const decision = at < 0 ? null : decisionIn(sentences[at] ?? '', spoken)
  if (!decision) return null
  const leans = cues[spoken].find(({ kind }) => kind === 'leaning')?.pattern
  const around = sentences.filter((_, index) => index !== at)
  const leaning = around.find((sentence) => leans?.test(sentence))
  const read = around
    .filter((sentence) => sentence !== leaning && !sentence.endsWith('?') && !unsure.test(sentence))
    .flatMap(clausesOf)
    .map((clause) => ({ clause, worth: readMessage(clause, spoken).sentiment ?? 0, outcome: ofOutcome.test(clause) }))
  const leaves = ofLeaving.test(decision.a)
  const best = (sign: 1 | -1, fits: (outcome: boolean) => boolean = () => true) => {
    const fitting = read.filter(({ worth, outcome }) => worth * sign >= telling && fits(outcome))
    const [first] = fitting.sort((a, b) => (b.worth - a.worth) * sign)
    return first ? quoted(piece(first.clause), spoken) : null
  }
  const one = decision.b === null
  const of = (way: string | null, other: string | null) => {
    const found = around.find(
      (sentence) => sentence !== leaning && !sentence.endsWith('?') && speaksOf(sentence, way, other),
    )
    return found ? quoted(piece(found), spoken) : null
  }
  const now = (outcome: boolean) => !outcome && leaves
  return {
    decision,
    for: one ? (best(1, (outcome) => outcome) ?? best(-1, now)) : null,
    against: one ? (best(-1, (outcome) => outcome) ?? best(1, now)) : null,
    ofA: of(decision.b && decision.a, decision.b),
    ofB: of(decision.b, decision.a),
    draws: best(1),
    weighs: best(-1),
    leaning: leaning === undefined ? null : quoted(piece(leaning, leans?.exec(leaning)?.index), spoken),
  }
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []

/** Whether a sentence speaks of one way and not of the other. */
function speaksOf(sentence: string, way: string | null, other: string | null): boolean {
  const said = new Set(wordsOf(sentence))
  const ofOther = new Set(wordsOf(other ?? ''))
  const own = wordsOf(way ?? '').filter((word) => !ofOther.has(word))
  return own.some((word) => said.has(word)) && ![...ofOther].some((word) => !own.includes(word) && said.has(word))
}

const turn = /[,;]?\s+(?:but|although|though|aber|obwohl|doch|jedoch)\s+/iu

/** What stands before and behind the "but" of a sentence; null where it has none, or where half a sentence says nothing. */
export function halvesOf(sentence: string): [string, string] | null {
  const [one = '', other = '', ...more] = sentence.split(turn)
  return more.length === 0 && one.length >= shortest && other.length >= shortest ? [one, other] : null
}

/** The two halves of a sentence that turns, so that what is good and what is bad in it stand apart. */
function clausesOf(sentence: string): string[] {
  return sentence
    .split(/[,;]?\s+(?:but|although|though|yet|aber|obwohl|doch|jedoch)\s+/iu)
    .map((clause) => clause.replace(/^(?:and|but|because|und|aber|denn|weil)\s+/iu, ''))
    .filter((clause) => clause.length >= shortest)
}
