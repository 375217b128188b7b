const devanagari = '०१२३४५६७८९'

/** Hindi digits as 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(devanagari.indexOf(digit)))
}

/** One spelling for what people write in several: lower case, ASCII digits, `ä` as `ae`, Hindi without its dots. */
function foldLetters(text: string): string {
  return asciiDigits(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[\u093c\u200c\u200d]/g, '')
    .replaceAll('ँ', 'ं')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
}

/** The words of a text, folded, one space between them. */
export function fold(text: string): string {
  return (foldLetters(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')
}

/**
 * A test for phrases in folded text. Phrases are divided by commas; `*` stands for the rest of a word, `…` for up to
 * four words, `(a|b)` for either, `^` and `$` for the ends of the message.
 */
export function phrases(list: string): RegExp {
  const patterns = list
    .split(',')
    .map((phrase) => foldLetters(phrase.trim()).replaceAll('*', '[^ ]*').replaceAll(' … ', ' (?:[^ ]+ ){0,4}'))
    .filter(Boolean)
  return new RegExp(`(?:^| )(?:${patterns.join('|')})(?= |$)`, 'u')
}
