import { readMessage } from '@/lib/language/read-message'
import { cues } from './cues'
import { decisionIn } from './decision'
import { piece, quoted, sentencesOf } from './fragments'
import type { Kind } from './kinds'
import { personIn } from './people'
import type { Spoken } from './spoken'

/** Something in somebody's words that can be asked about: what fills the places of a question, and how much it asks to be asked about. */
export type Notice = { kind: Kind; slots: Record<string, string>; weight: number }

const strongFeeling = 1.5
// Words that count for or against a text and say little of how somebody feels.
const noFeeling =
  /^(stop\w*|enough|honest\w*|good|like\w*|want\w*|help\w*|please|sure|yes|no|well|fight\w*|war|gut\w*|gern\w*|richtig\w*|wichtig\w*|nicht\w*|hilf\w*|ruhe)$/i
const clearly = 0.1

// An entry of a book's length is asked about by its last pages.
const readTo = 20_000

/** What stands in a text to be asked about, what weighs most first; the same for the same text. */
export function noticesIn(text: string, spoken: Spoken): Notice[] {
  const read = text.slice(-readTo)
  const found = [...sentencesOf(read).flatMap((sentence, at, all) => noticesOf(sentence, spoken, at / all.length))]
  const best = new Map<string, Notice>()
  for (const notice of [...found, ...feelingsIn(read, spoken)]) {
    const known = best.get(notice.kind)
    if (!known || notice.weight > known.weight) best.set(notice.kind, notice)
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight)
}

/** @param place where in the text it stands: what is said last is nearest. */
function noticesOf(sentence: string, spoken: Spoken, place: number): Notice[] {
  const cued = cues[spoken].flatMap(({ kind, pattern, weight }) => {
    const match = pattern.exec(sentence)
    if (!match || (kind === 'always' && isNoBurden(sentence, spoken))) return []
    if (felt.has(kind) && isOfOthers(sentence)) return []
    const slots = {
      quote: quoted(piece(sentence, match.index), spoken),
      word: quoted(wordOf(match, spoken), spoken),
    }
    return [{ kind, slots, weight: weight + place }]
  })
  const person = personIn(sentence, spoken)
  const about = person
    ? [
        {
          kind: 'person' as const,
          slots: { ...person, quote: quoted(piece(sentence), spoken) },
          weight: 6 + place,
        },
      ]
    : []
  const decision = decisionIn(sentence, spoken)
  if (!decision) return [...cued, ...about]
  const options = { a: quoted(decision.a, spoken), b: quoted(decision.b ?? '', spoken) }
  const kind = decision.b ? ('choice' as const) : ('step' as const)
  return [...cued, ...about, { kind, slots: options, weight: (decision.b ? 8 : 6) + place }]
}

// "Nie war es so schön", "früher hat sie immer vorgelesen": what was good, or is long ago, asks for no exception.
const longAgo = /(?<!\p{L})(used to|back then|as a child|früher|damals|als kind)(?!\p{L})/iu
const isNoBurden = (sentence: string, spoken: Spoken) =>
  longAgo.test(sentence) || (readMessage(sentence, spoken).sentiment ?? 0) > clearly

// What others feel is not what the writer does.
const felt: ReadonlySet<Kind> = new Set(['fear', 'anger', 'shame', 'lonely', 'tired', 'proud', 'thanks', 'body'])
const oneself = /(?<!\p{L})(i|i'm|i've|me|my|we|us|our|ich|mich|mir|mein\p{L}*|wir|uns|unser\p{L}*)(?!\p{L})/iu
const others = /(?<!\p{L})(he|she|they|er|sie|you)(?!\p{L})/iu
const isOfOthers = (sentence: string) => others.test(sentence) && !oneself.test(sentence)

// In German a capital is part of the word; in English it is the beginning of a sentence.
function wordOf(match: RegExpExecArray, spoken: Spoken): string {
  const word = (match.slice(1).find(Boolean) ?? match[0]).trim()
  return spoken === 'de' ? word : word.toLowerCase().replace(/^i\b/, 'I')
}

/** The word that tells most of how it was, where all of it feels so. */
function feelingsIn(text: string, spoken: Spoken): Notice[] {
  const { telling, sentiment } = readMessage(text, spoken)
  const sign = Math.sign(sentiment ?? 0)
  const word = telling.find(
    (one) => one.worth * sign >= strongFeeling && !one.word.includes(' ') && !noFeeling.test(one.word),
  )
  if (!word || Math.abs(sentiment ?? 0) < clearly) return []
  const kind = sign < 0 ? 'heavy' : 'light'
  const sentence = sentencesOf(text).find((one) => one.includes(word.word)) ?? text
  const quote = quoted(piece(sentence, sentence.indexOf(word.word)), spoken)
  return [{ kind, slots: { word: quoted(word.word, spoken), quote }, weight: 4.8 + Math.abs(word.worth) / 3 }]
}
