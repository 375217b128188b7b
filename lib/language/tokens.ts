/** One word of a text, as the word lists spell it, with what stood around it. */
export type Token = { word: string; shouted: boolean; clause: number }

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Lower case, composed, plain apostrophes, umlauts written out, and a letter dragged out ("sooooo") at most twice. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘´`]/g, "'")
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
}

const pieces = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*|[.,;:!?…।\n–—()"]/gu

/**
 * The words of a text in order. A clause ends at punctuation: what is denied in one is not denied in the next.
 * `shouted` is a word in capitals in a text that is not all capitals.
 */
export function tokens(text: string): Token[] {
  const shouting = !/\p{Ll}/u.test(text)
  const found: Token[] = []
  let clause = 0
  for (const [piece] of text.matchAll(pieces)) {
    if (!/[\p{L}\p{N}]/u.test(piece)) clause++
    else found.push({ word: fold(piece), shouted: !shouting && /^\p{Lu}{3,}$/u.test(piece), clause })
  }
  return found
}
