/** One word of a text, as the word lists spell it, as it is written, and how and in which clause it stood. `short` is "happy" of "happyyyy". */
export type Token = { word: string; short: string | null; written: string; shouted: boolean; clause: number }

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

const dragged = /(\p{L})\1{2,}/gu

/** Lower case, composed, plain apostrophes, and umlauts written out. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘´`]/g, "'")
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
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
    else {
      const folded = fold(piece)
      // A letter dragged out may stand for two or for one: "coool", "sooo".
      const word = folded.replace(dragged, '$1$1')
      const short = word === folded ? null : folded.replace(dragged, '$1')
      found.push({ word, short, written: piece, shouted: !shouting && /^\p{Lu}{3,}$/u.test(piece), clause })
    }
  }
  return found
}
