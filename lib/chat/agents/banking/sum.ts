import type { BankCurrency } from '@/db/enums'
import { asciiDigits, fold } from '@/lib/chat/agents/sales/fold'
import { numberAt, numberTokens } from './number-words'

/** A sum in minor units, in a currency where one was said. */
export type Sum = { amount: number; currency?: BankCurrency }

const signs: [BankCurrency, string][] = [
  ['USD', String.raw`\$|usd|dollars?|bucks?`],
  ['EUR', '€|eur|euros?|यूरो'],
  ['INR', String.raw`₹|rs\.?|inr|rupees?|rupien|रुपये|रुपए|रुपया|रु|rupaye|rupay`],
]
const sign = `(?:${signs.map(([, words]) => words).join('|')})`
const figure = String.raw`\d[\d.,]*\d|\d`
const edge = String.raw`(?<![\p{L}\p{M}\p{N}.,])`
const signBefore = new RegExp(String.raw`${edge}(${sign})\s*(${figure})(?![\p{N}])`, 'u')
const signAfter = new RegExp(String.raw`${edge}(${figure})\s*(${sign})(?![\p{L}\p{M}])`, 'u')
const bare = new RegExp(
  String.raw`${edge}(${figure})(?![\p{L}\p{M}\p{N}%]|\s*(?:st|nd|rd|th|days?|weeks?|months?|tage?n?|wochen?|monate?n?|दिन|हफ्ते|महीने)\b)`,
  'gu',
)

function currencyOf(said: string): BankCurrency | undefined {
  return signs.find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(said))?.[0]
}

/** A figure in minor units: 1,640 and 1.640 and 1,00,000 are whole, 12.50 and 12,50 are not. */
function minorOf(figures: string): number {
  const cents = /^(.*)[.,](\d{1,2})$/.exec(figures)
  const [whole, rest] = cents ? [cents[1] ?? '', cents[2] ?? ''] : [figures, '']
  return Number(whole.replace(/[.,]/g, '')) * 100 + Number(rest.padEnd(2, '0'))
}

const sumOf = (figures: string, currency: BankCurrency | undefined): Sum => ({
  amount: minorOf(figures),
  ...(currency ? { currency } : {}),
})

/**
 * The sum that a message names: "$1,640", "12,50 €", "five hundred bucks", "fünfzig Euro", "पाँच सौ रुपये".
 * @param options.bare whether a number alone is one, as where a sum was asked for.
 */
export function sumIn(message: string, options: { bare: boolean }): Sum | null {
  const text = asciiDigits(message.normalize('NFC').toLowerCase()).slice(0, 1000)
  const before = signBefore.exec(text)
  if (before) return sumOf(before[2] ?? '', currencyOf(before[1] ?? ''))
  const after = signAfter.exec(text)
  if (after) return sumOf(after[1] ?? '', currencyOf(after[2] ?? ''))
  return inWords(text, options.bare) ?? (options.bare ? alone(text) : null)
}

function inWords(text: string, alsoBare: boolean): Sum | null {
  const tokens = numberTokens(fold(text))
  for (let at = 0; at < tokens.length; at++) {
    const number = numberAt(tokens, at)
    if (!number) continue
    const currency = currencyOf(tokens[at + number.length] ?? '')
    // "One of my accounts" is no sum.
    if (currency || (alsoBare && number.value >= 10)) {
      return { amount: number.value * 100, ...(currency ? { currency } : {}) }
    }
    at += number.length - 1
  }
  return null
}

function alone(text: string): Sum | null {
  const [first] = text.matchAll(bare)
  return first?.[1] ? sumOf(first[1], undefined) : null
}
