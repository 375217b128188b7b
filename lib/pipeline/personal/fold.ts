/** Code points of the digit nought in the scripts whose digits people type; the nine others follow each. */
const noughts = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0xff10]
const foldable = /[\u00a0\u2000-\u200a\u2010-\u2015\u202f\u2212\u3000\uff0b\uff0d\uff0e\uff20]|[^\P{Nd}0-9]/gu

function foldOne(char: string): string {
  const code = char.codePointAt(0) ?? 0
  const nought = noughts.find((start) => code >= start && code <= start + 9)
  if (nought) return String(code - nought)
  if (char === '\uff0b') return '+'
  if (char === '\uff0e') return '.'
  if (char === '\uff20') return '@'
  if (/[\u2010-\u2015\u2212\uff0d]/.test(char)) return '-'
  return /\s/.test(char) ? ' ' : char
}

/** The text with digits, spaces and dashes of every script as their ASCII likes, so that one pattern finds them all; every offset stays. */
export function fold(text: string): string {
  return text.replace(foldable, foldOne)
}
