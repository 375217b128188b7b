import { type ColourName, colours } from '@/lib/catalog/schema'
import { correctedTerms } from '@/lib/catalog/spelling'
import { canonicalTerms } from '@/lib/catalog/synonyms'
import { searchWords } from '@/lib/catalog/words'
import { type Budget, budgetIn } from './budget'
import { isChatter } from './chatter'
import { withoutDates } from './dates'
import { fold } from './fold'
import { type Intent, intentsOf } from './intents'
import { ordinalsIn, quantityIn } from './numbers'
import { isQuality } from './qualities'
import { sizeIn } from './size'

/** A message as the assistant understands it. */
export type Ask = {
  /** Folded words. */
  text: string
  intents: Set<Intent>
  /** The goods and qualities named, in canonical English; colour, sum and size stand apart. */
  terms: string[]
  /** The kinds of goods named, as said and in canonical English, in the order said. */
  nouns: string[]
  colour?: ColourName
  /** The colour was said as "in blue", not as "the blue one". */
  inColour: boolean
  size?: string
  budget: Budget
  quantity?: number
  ordinals: number[]
  question: boolean
}

// Addresses and long numbers name no goods, and "leichteste" is no lamp.
const notGoods = /leichteste\p{L}*|\S+@\S+|https?:\S+|\d[\d ()+-]{5,}\d/gu

// Verbs that goods are also called by: to watch a film, to book a table, to reserve one.
const verbs =
  /(?<!\p{L})(?:(?:to|can|could|wanna|i|we|you|go|worth a) (?:watch|book|reserve)|watch (?:an?|the|some|it|movies?|films?)|(?:book|reserve) (?:an?|the|this|that|these|it|them|me|my|one|two|three|now|\d+))(?!\p{L})/giu

// A wish is a sentence or two; what comes after is not about goods.
const longest = 1000

export function isColour(word: string): word is ColourName {
  return (colours as readonly string[]).includes(word)
}

// Shorter words are too like others.
const longWord = /[\p{L}\p{M}]{8,}/gu

function corrected(text: string): string {
  return text.replace(longWord, (word) => searchWords(word).flatMap(correctedTerms).join(' ') || word)
}

const isMark = (term: string) => isColour(term) || isQuality(term)

function nounsIn(words: string): string[] {
  // A word alone may mean another thing than in its sentence: German `hat` is no headgear.
  const meant = new Set(canonicalTerms(words))
  const own = searchWords(words).flatMap((word) => {
    const terms = canonicalTerms(word).filter((term) => meant.has(term))
    return terms.length > 0 && !terms.every(isMark) ? [word, ...terms] : []
  })
  return [...new Set(own)].filter((word) => !isChatter(word) && !isMark(word))
}

const coloured = /(?:^| )(?:रंग|रंगों|rang) (?:में|का|की|के|mein|me|ka|ki)(?= |$)/u

function saysInColour(folded: string): boolean {
  const [, after = ''] = /(?:^| )in ([^ ]+)/u.exec(folded) ?? []
  return canonicalTerms(after).some(isColour) || coloured.test(folded)
}

const figures = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']

/** `4 people` as the descriptions write it: four. */
function peopleIn(folded: string): string | undefined {
  const match = /(?:^| )(\d|[^ ]+) (?:people|persons?|personen|leute|logon|log|लोग|लोगों)(?= |$)/u.exec(folded)
  return match?.[1] ? figures[quantityIn(match[1]) ?? 0] : undefined
}

/** Reads a message in English, German, Hindi or Hindi in Latin letters. Any text is welcome. */
export function understand(message: string): Ask {
  const { budget, rest } = budgetIn(withoutDates(message.slice(0, longest)))
  const { size, rest: goods } = sizeIn(rest)
  const text = fold(message.slice(0, longest))
  const intents = intentsOf(text)
  const people = peopleIn(text)
  const words = corrected(goods.replace(/['’]/g, '').replace(notGoods, ' ').replace(verbs, ' '))
  const quantity = quantityIn(goods)
  // `10 mugs` is a number of mugs, `45 l` is part of what is wanted.
  const counts = (term: string) => quantity !== undefined && /^\d+$/.test(term)
  const terms = canonicalTerms(words).filter((term) => !isChatter(term) && !counts(term))
  const named = people ? [...terms, people] : terms
  const colour = named.find(isColour)
  return {
    text,
    intents,
    terms: named.filter((term) => !isColour(term)),
    nouns: nounsIn(words).filter((word) => !counts(word)),
    ...(colour ? { colour } : {}),
    inColour: colour !== undefined && saysInColour(text),
    ...(size ? { size } : {}),
    budget,
    quantity,
    ordinals: ordinalsIn(goods),
    question: message.includes('?') || intents.has('interrogative'),
  }
}
