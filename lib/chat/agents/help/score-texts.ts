import type { HelpText } from '@/lib/catalog/help-schema'
import { likeness } from '@/lib/catalog/spelling'
import { fold } from '@/lib/chat/agents/sales/fold'
import { isAside, isNoStopWord } from './asides'

/** A help text and how well it answers a message, 0..1. */
export type ScoredText = { text: HelpText; score: number }

// Against a word that stands for its text alone. Small words together mean more than one: "where are you", "bring back".
const inPassing = 0.35
const turnOfPhrase = 0.7
const inTheBody = 0.3
// What a word that no text speaks of takes away.
const unexplained = { ofService: 0.15, ofAnything: 0.35 }

// A question is a sentence or two.
const longest = 1000

/**
 * The texts that speak of a message, best first. Words of the title and those that an admin gave count most, less the more texts they
 * stand for; words of the body a little. What the message speaks of besides takes away, less where it is surely `aboutService`.
 */
export function scoreTexts(message: string, texts: HelpText[], options: { aboutService: boolean }): ScoredText[] {
  const inOrder = fold(message.slice(0, longest)).split(' ')
  const words = [...new Set(inOrder)].filter((word) => word.length > 1)
  const known = texts.map((text) => ({ text, terms: termsOf(text), body: fold(text.body).split(' ') }))
  const sharers = (word: string) =>
    Math.max(1, known.filter(({ terms }) => hit(word, [...terms.title, ...terms.words]) > 0).length)
  const scored = known.map(({ text, terms, body }) => {
    const phrases = terms.phrases
      .map((phrase) => phrase.split(' '))
      .reduce((total, phrase) => total + (isSaid(phrase, inOrder) ? weightOf(phrase) : 0), 0)
    const weights = words.map((word) => {
      const small = isAside(word)
      const named = Math.max(hit(word, terms.title), hit(word, terms.words) * (small ? inPassing : 1))
      if (named > 0) return named / sharers(word)
      return small ? 0 : inTheBody * hit(word, body)
    })
    const sum = phrases + weights.reduce((total, weight) => total + weight, 0)
    const left = words.filter((word, at) => weights[at] === 0 && !isAside(word)).length
    const loss = options.aboutService ? unexplained.ofService : unexplained.ofAnything
    return { text, score: sum === 0 ? 0 : (Math.min(1, sum) * sum) / (sum + left * loss) }
  })
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
}

type Terms = { title: string[]; words: string[]; phrases: string[] }

function termsOf({ title, words }: HelpText): Terms {
  const entries = words
    .split(/[,;\n]/)
    .map(fold)
    .filter(Boolean)
  return {
    title: fold(title).split(' ').filter(isNoStopWord),
    words: entries.filter((entry) => !entry.includes(' ')),
    phrases: entries.filter((entry) => entry.includes(' ')),
  }
}

// "bring it back" says "bring back".
const mostBetween = 2

/** Whether the words of a phrase are said in their order, with a word or two between them at most. */
function isSaid(phrase: string[], said: string[], from?: number): boolean {
  const [word, ...rest] = phrase
  if (word === undefined) return true
  const until = from === undefined ? said.length : from + mostBetween + 1
  return said.some(
    (one, at) => at >= (from ?? 0) && at < until && likenessOf(one, word) > 0 && isSaid(rest, said, at + 1),
  )
}

function weightOf(phrase: string[]): number {
  if (!phrase.every(isAside)) return 1
  return phrase.length > 2 || phrase.some(isNoStopWord) ? turnOfPhrase : inPassing
}

const hit = (word: string, others: string[]) => Math.max(0, ...others.map((other) => likenessOf(word, other)))

// What is left of a word when another is taken off its front: an ending, with the letter that it may double.
const ending = /^\p{L}?(?:s|es|ed|d|er|ers|ing|ings|ment|ments|y|ies|e|n|en|em|t|te|ten|ung|ungen|ं|ा|ी|े|ों|ें)$/u

/** How alike a word is to another: the same 1, with another ending, as part of a German compound or misspelt a little less, else 0. */
function likenessOf(word: string, other: string): number {
  if (word === other) return 1
  const [short, long] = word.length < other.length ? [word, other] : [other, word]
  const begins = long.startsWith(short)
  if (begins && short.length >= 4 && (short.length >= 6 || ending.test(long.slice(short.length)))) return 0.9
  return short.length >= 5 && word[0] === other[0] && likeness(word, other) >= 0.5 ? 0.8 : 0
}
