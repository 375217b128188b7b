import type { Span } from './spans'

/** First digits and lengths by which the networks issue (ISO/IEC 7812); without them one in ten long ids would count as a card. */
const issued: { prefix: RegExp; lengths: number[] }[] = [
  { prefix: /^4/, lengths: [16, 19] },
  { prefix: /^4[0-8]/, lengths: [13] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^3(?:0[0-5]|[689])/, lengths: [14, 15, 16, 17, 18, 19] },
  { prefix: /^(?:35(?:2[89]|[3-8])|220[0-4])/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:5[06-8]|6)/, lengths: [13, 14, 15, 16, 17, 18, 19] },
  { prefix: /^8[12]/, lengths: [16, 17, 18, 19] },
]

/** Digits in one piece, or in groups of three to seven between spaces or dashes. */
const digitRun = /(?<![\p{L}\d_+]|\d\.)\d+(?:[ \u00a0]?[ \u00a0-][ \u00a0]?\d+)*(?![\p{L}\d_]|\.\d)/gu
const digitGroup = /\d+/g

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 0 ? digit : digit * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Whether 13 to 19 digits are a payment card's: the check digit (ISO/IEC 7812-1, Luhn) fits and a network issues such numbers. */
export function isCard(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false
  return (
    issued.some(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits)) && passesLuhn(digits)
  )
}

/** The payment card numbers in a text, in one piece or in groups. Linear: at most nineteen digits are looked at from each group. */
export function findCards(text: string): Span<'card'>[] {
  const found: Span<'card'>[] = []
  for (const run of text.matchAll(digitRun)) {
    if (run[0].length < 13) continue
    const groups = [...run[0].matchAll(digitGroup)]
    for (let first = 0; first < groups.length; ) {
      const taken = cardLength(groups.slice(first, first + 7).map(([digits]) => digits))
      const from = groups[first]
      const to = groups[first + taken - 1]
      if (from && to && taken > 0)
        found.push({ kind: 'card', start: run.index + from.index, end: run.index + to.index + to[0].length })
      first += taken || 1
    }
  }
  return found
}

/** How many of the groups, from the first on, make a card; 0 when none do. */
function cardLength(groups: string[]): number {
  if (groups[0] && isCard(groups[0])) return 1
  let digits = ''
  for (const [i, group] of groups.entries()) {
    digits += group
    if (i > 1 && isCard(digits)) return i + 1
    if (group.length < 3 || group.length > 7) return 0
  }
  return 0
}
