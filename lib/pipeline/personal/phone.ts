import type { Span } from '@/lib/log/spans'

const start = String.raw`(?<![\p{L}\p{N}_#]|\d[.,-]|(?<!\p{L})\p{Lu}{1,5}-)`
const end = String.raw`(?![\p{L}\p{N}_]|[.,]\d)`

/** With a plus or double nought there is no doubt: 8 to 15 digits (ITU-T E.164), however they are grouped. */
const international = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\+|%2[bB])\(?[1-9](?:[ ()./-]{0,3}\d){7,14}(?!\d)|${start}00[1-9](?:[ ()./-]{0,3}\d){8,14}(?!\d)`,
  'gu',
)

const national = [
  // Trunk prefix and area code, then the number: 030 1234567, 0151/23456789, (022) 2345 6789, 080-12345678.
  String.raw`\(?0[1-9]\d{1,4}(?:\)[ ]?|[ ]?[-/ ][ ]?)\d{2,8}(?:[ -]\d{1,8}){0,4}`,
  String.raw`0[1-9]\d{8,10}`,
  // Indian mobiles: 9876543210, 98765 43210, 987-654-3210, all with or without 0 or 91.
  String.raw`(?:(?:0|91)[ -]?)?[6-9](?:\d{9}|\d{4}[ -]\d{5}|\d{2}[ -]\d{3}[ -]\d{4}|\d{3}[ -]\d{3}[ -]\d{3})`,
  // German mobiles as messengers write them, without the plus.
  String.raw`49[ -]?1[5-7]\d[ -]?\d{7,8}`,
  String.raw`(?:1[ .-])?(?:\([2-9]\d{2}\)[ ]?|[2-9]\d{2}[.-])\d{3}[.-]\d{4}`,
].map((form) => new RegExp(`${start}${form}${end}`, 'gu'))

/** Words before, and units after, which say that a run of digits is no phone number. */
const numbered =
  /(?<!\p{L})(?:(?:order|invoice|booking|ref|reference|tracking|ticket|item|article|product|sku|ean|isbn|asin|id|version|build|serial)s?|(?:bestell|rechnungs|auftrags|artikel|vorgangs|sendungs|serien)\p{L}*)[ _-]?(?:no|nr|number|nummer|num|id|code)?[.:]?[\s:=#/_-]{0,3}$/iu
const priced = /(?:[$€£¥₹]|(?<!\p{L})(?:rs|inr|eur|usd|chf)\.?)\s?$/iu
const measured =
  /^\s?(?:[%€$£₹]|(?:eur|usd|inr|rs|euros?|rupees|dollars|bytes|[kmg]b|ms|s|sec|seconds|views|users|people|items|times|steps|rows|tokens)(?!\p{L}))/iu
const roundRange = /^\d{2}000[ -]\d{2}000$/

function isPhone(text: string, hit: string, at: number): boolean {
  const digits = hit.replace(/\D/g, '').length
  if (digits > 13 || digits < (/[(/]/.test(hit) ? 7 : 9) || roundRange.test(hit)) return false
  const before = text.slice(Math.max(0, at - 40), at)
  return (
    !numbered.test(before) && !priced.test(before) && !measured.test(text.slice(at + hit.length, at + hit.length + 12))
  )
}

/** Phone numbers: any international one, and the local forms of India, Germany and North America; not prices, dates or order numbers. */
export function findPhones(text: string): Span<'phone'>[] {
  if (!/\d(?:\D{0,3}\d){6}/.test(text)) return []
  const found: Span<'phone'>[] = []
  const add = (hit: string, at: number) => found.push({ kind: 'phone', start: at, end: at + hit.length })
  for (const { 0: hit, index } of text.matchAll(international)) add(hit, index)
  for (const form of national) {
    for (const { 0: hit, index } of text.matchAll(form)) if (isPhone(text, hit, index)) add(hit, index)
  }
  return found
}
