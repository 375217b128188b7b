import type { Span } from '@/lib/log/spans'

/** Lengths by country, from the IBAN registry (ISO 13616, published by SWIFT). */
const lengths: Record<number, string> = {
  15: 'NO',
  16: 'BE',
  18: 'DK FI FK FO GL NL SD',
  19: 'MK SI',
  20: 'AT BA EE KZ LT LU MN XK',
  21: 'CH CR HR LI LV',
  22: 'BG BH DE GB GE IE ME RS VA',
  23: 'AE GI IL IQ OM SO TL',
  24: 'AD CZ ES MD PK RO SA SE SK TN VG',
  25: 'LY PT ST',
  26: 'IS TR',
  27: 'BI DJ FR GR IT MC MR SM',
  28: 'AL AZ BY CY DO GT HN HU LB NI PL SV',
  29: 'BR EG PS QA UA',
  30: 'JO KW MU YE',
  31: 'MT SC',
  32: 'LC',
  33: 'RU',
}
const lengthOf = new Map(
  Object.entries(lengths).flatMap(([length, countries]) =>
    countries.split(' ').map((country) => [country, Number(length)]),
  ),
)

/** Looks ahead at what follows the check digits, as it may hold the next number. */
const candidate = /(?<![\p{L}\p{N}])([a-z]{2}\d{2})(?=((?:[ -]?[a-z\d]){11,40}))/giu

/** Whether the check digits fit (ISO 7064, mod 97-10). */
function isValid(iban: string): boolean {
  let rest = 0
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** International bank account numbers, in one piece or in groups. */
export function findIbans(text: string): Span<'iban'>[] {
  const found: Span<'iban'>[] = []
  for (const { 1: head = '', 2: tail = '', index } of text.matchAll(candidate)) {
    const hit = head + tail
    const wanted = lengthOf.get(hit.slice(0, 2).toUpperCase()) ?? 0
    let end = 0
    let iban = ''
    while (iban.length < wanted && end < hit.length) {
      const char = hit.charAt(end++)
      if (char !== ' ' && char !== '-') iban += char.toUpperCase()
    }
    if (iban.length === wanted && wanted > 0 && isValid(iban))
      found.push({ kind: 'iban', start: index, end: index + end })
  }
  return found
}
