import type { Currency } from '@/lib/catalog/schema'
import { asciiDigits } from './fold'
import { units } from './numbers'

/** Limits in minor units of a currency, both inclusive. */
export type Budget = { min?: number; max?: number; currency?: Currency }

const sign = String.raw`(?:₹|rs\.?|inr|rupees?|rupien|रुपये|रुपए|रुपया|रु|rupaye|rupay|rupaiye|€|eur|euros?|यूरो)`
const figure = String.raw`\d[\d.,]{0,16}\d|\d`
const thousand = '(?:k|thousand|tausend|hazaar|hazar|हज़?ार)'
const notMeasured = String.raw`(?!(?!${sign})[\p{L}\p{M}\p{N}]|\s*°|\s*%|\s*${units}(?![\p{L}\p{M}]))`
const sum = String.raw`((?:${figure})(?:\s*${thousand})?)${notMeasured}`
const signAfter = String.raw`(${sign}(?![\p{L}\p{M}]))`
const amount = String.raw`(${sign})?\s*${sum}\s*${signAfter}?`
const start = String.raw`(?<![\p{L}\p{M}\p{N}])`

const pattern = (source: string) => new RegExp(start + source, 'u')

const between = [
  pattern(String.raw`(?:between|zwischen|from|von)\s+${amount}\s*(?:and|to|und|bis|-|–)\s*${amount}`),
  pattern(String.raw`${amount}\s*(?:से|se|-|–)\s*${amount}\s*(?:के बीच|तक|ke beech|tak)`),
]
const around = [
  pattern(
    String.raw`(?:around|about|roughly|approximately|ungefähr|ungefaehr|etwa|ca\.?|circa|rund|लगभग|क़?रीब|kareeb|lagbhag)\s+${amount}`,
  ),
]
const most = [
  pattern(
    String.raw`(?:under|below|less than|up to|upto|maximum|max\.?|at most|within|(?:not|no) more than|cheaper than|budget|unter|bis|höchstens|hoechstens|maximal|weniger als|günstiger als|nicht mehr als|बजट|bajat)\s*:?\s+(?:is |of |around |about |ist |von |zu |etwa |है )*${amount}`,
  ),
  pattern(
    String.raw`${amount}\s*(?:or less|and under|max|maximum|budget|oder weniger|maximal|से कम|तक|के अंदर|से नीचे|के नीचे|का बजट|se kam|tak|ke andar|ke neeche|se neeche|ka budget)`,
  ),
]
const least = [
  pattern(String.raw`(?:over|above|more than|at least|starting at|über|ueber|mehr als|mindestens|ab)\s+${amount}`),
  pattern(String.raw`${amount}\s*(?:or more|and up|and above|oder mehr|से ज़?्यादा|से ऊपर|से अधिक|se zyada|se upar)`),
]
const bare = [pattern(String.raw`(${sign})\s*${sum}`), pattern(String.raw`${sum}\s*${signAfter}`)]

function minorOf(text: string): number {
  const plain = text.replace(new RegExp(thousand, 'u'), '').trim()
  const grouped = /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/.test(plain)
  const value = Number(grouped ? plain.replace(/[.,]/g, '') : plain.replace(/[.,](?=.*[.,])/g, '').replace(',', '.'))
  // The columns are 32 bits wide.
  return Math.min(Math.round(value * (plain === text.trim() ? 100 : 100_000)), 2_000_000_000)
}

function currencyOf(signs: (string | undefined)[]): Currency | undefined {
  const found = signs.find(Boolean)
  if (!found) return undefined
  return /€|eur|यूरो/.test(found) ? 'EUR' : 'INR'
}

/**
 * What a message says about money, and the message without it. The rest comes back in lower case.
 * A currency may stand alone. `7,000`, `7.000`, `7k`, `79,90 €` and `₹1,00,000` are read; a sum without a word is taken as a limit only with its sign.
 */
export function budgetIn(message: string): { budget: Budget; rest: string } {
  const text = asciiDigits(message.normalize('NFC').toLowerCase()).replace(/\s+/g, ' ')
  const kinds: [RegExp[], (sums: number[]) => Budget][] = [
    [between, ([a = 0, b = 0]) => ({ min: Math.min(a, b), max: Math.max(a, b) })],
    [most, ([sum]) => ({ max: sum })],
    [around, ([sum = 0]) => ({ min: Math.round(sum * 0.75), max: Math.round(sum * 1.25) })],
    [least, ([sum]) => ({ min: sum })],
    [bare, ([sum]) => ({ max: sum })],
  ]
  for (const [patterns, budgetOf] of kinds) {
    for (const one of patterns) {
      const match = one.exec(text)
      if (!match) continue
      const groups = match.slice(1)
      const sums = groups.filter((part) => part && /\d/.test(part)).map((part) => minorOf(part ?? ''))
      const currency = currencyOf(groups.filter((part) => part && !/\d/.test(part)))
      const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
      return { budget: { ...budgetOf(sums), ...(currency ? { currency } : {}) }, rest }
    }
  }
  const currency = currencyOf([new RegExp(start + sign, 'u').exec(text)?.[0]])
  return { budget: currency ? { currency } : {}, rest: text }
}
