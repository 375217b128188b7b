import { sentences } from '@/lib/language/summarise'
import type { Spoken } from './spoken'

// As much of somebody's words as is read at a glance.
const longest = 110

const listMarker = /^[\s>*•–—-]+(?=\S)|^\d+[.)]\s+/u
const ending = /[\s.,;:!…]+$/u
const marks = /["“”„«»]/gu

const plain = (text: string) => text.replace(/\s+/g, ' ').replace(listMarker, '').trim()

/** The sentences of a text, each in one line. */
export function sentencesOf(text: string): string[] {
  return sentences(text).map(plain).filter(Boolean)
}

/** A short piece of somebody's own words around a place in a sentence: the sentence, or the clause, or a few words of it. */
export function piece(sentence: string, at = 0): string {
  if (sentence.length <= longest) return tidy(sentence)
  const clause = clauseAt(sentence, at)
  if (clause.text.length <= longest && isWhole(clause.text)) return tidy(clause.text)
  const to = sentence.lastIndexOf(' ', longest)
  return `${tidy(sentence.slice(0, to > 0 ? to : longest))} …`
}

// Half a thought is none: what is quoted has somebody or something in it that does something.
const subject =
  /(?<!\p{L})(ich|du|er|sie|es|wir|ihr|man|das|mein\p{L}*|jeder|niemand|i|i'm|i've|i'd|you|he|she|it|we|they|that|there|this|my|nobody|everybody|everyone)(?!\p{L})/iu
const isWhole = (clause: string) => clause.split(' ').length > 3 && subject.test(clause)

/** The clause of a sentence that holds a place, with where it begins. A clause of a word or two is told with the next. */
function clauseAt(sentence: string, at: number): { text: string; from: number } {
  let from = 0
  for (const { index, 0: mark } of sentence.matchAll(/[,;:–—]\s+/gu)) {
    if (index > at && index - from > 12) return { text: sentence.slice(from, index), from }
    if (index <= at && sentence.length - index > 20) from = index + mark.length
  }
  return { text: sentence.slice(from), from }
}

const tidy = (text: string) => text.replace(marks, '').replace(ending, '').trim()

/** Somebody's own words, marked as such. */
export const quoted = (words: string, spoken: Spoken) => (spoken === 'de' ? `„${words}“` : `“${words}”`)
