import type { HelpText } from '@/lib/catalog/help-schema'
import { likeness } from '@/lib/catalog/spelling'
import { fold } from '@/lib/chat/agents/sales/fold'
import { isAside } from './asides'

/** A help text and how well it answers a message, 0..1. */
export type ScoredText = { text: HelpText; score: number }

// Against a word that stands for its text alone.
const inPassing = 0.35
const inTheBody = 0.3
// What a word that no text speaks of takes away.
const unexplained = { ofService: 0.15, ofAnything: 0.35 }

/**
 * The texts that speak of a message, best first. Words of the title and those that an admin gave count most, less the more texts they
 * stand for; words of the body a little. What the message speaks of besides takes away, less where it is surely `aboutService`.
 */
export function scoreTexts(message: string, texts: HelpText[], options: { aboutService: boolean }): ScoredText[] {
  const inOrder = fold(message).split(' ')
  const words = [...new Set(inOrder)].filter((word) => word.length > 1)
  const known = texts.map((text) => ({ text, terms: termsOf(text), body: fold(text.body).split(' ') }))
  const sharers = (word: string) => Math.max(1, known.filter(({ terms }) => hits(word, terms.words)).length)
  const scored = known.map(({ text, terms, body }) => {
    const phrases = terms.phrases.filter((phrase) => isSaid(phrase.split(' '), inOrder)).length
    const weights = words.map((word) => {
      if (hits(word, terms.words)) return (isAside(word) ? inPassing : 1) / sharers(word)
      return !isAside(word) && hits(word, body) ? inTheBody : 0
    })
    const sum = phrases + weights.reduce((total, weight) => total + weight, 0)
    const left = words.filter((word, at) => weights[at] === 0 && !isAside(word)).length
    const loss = options.aboutService ? unexplained.ofService : unexplained.ofAnything
    return { text, score: sum === 0 ? 0 : (Math.min(1, sum) * sum) / (sum + left * loss) }
  })
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
}

function termsOf({ title, words }: HelpText): { words: string[]; phrases: string[] } {
  const entries = words
    .split(/[,;\n]/)
    .map(fold)
    .filter(Boolean)
  const single = entries.filter((entry) => !entry.includes(' '))
  return {
    words: [
      ...new Set([
        ...fold(title)
          .split(' ')
          .filter((word) => !isAside(word)),
        ...single,
      ]),
    ],
    phrases: entries.filter((entry) => entry.includes(' ')),
  }
}

const isSaid = (phrase: string[], said: string[]) =>
  said.some((_, at) => phrase.every((word, n) => isForm(said[at + n] ?? '', word)))

const hits = (word: string, others: string[]) => others.some((other) => isForm(word, other))

/** The same word, with another ending, as part of a German compound, or misspelt. */
function isForm(word: string, other: string): boolean {
  if (word === other) return true
  const [short, long] = word.length < other.length ? [word, other] : [other, word]
  if (short.length >= 4 && long.startsWith(short)) return short.length >= 6 || long.length - short.length <= 3
  return short.length >= 5 && word[0] === other[0] && likeness(word, other) >= 0.5
}
