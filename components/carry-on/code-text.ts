import { handoverAlphabet, handoverLength } from '@/lib/sessions/schema'

/** What somebody typed or pasted as a code: in capitals, look-alikes as what they look like, and of the rest nothing. No more symbols than a code has. */
export function typedCode(text: string, length = handoverLength): string {
  const symbols = text.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')
  return [...symbols]
    .filter((symbol) => handoverAlphabet.includes(symbol))
    .join('')
    .slice(0, length)
}

/** A code, or the beginning of one, as it is shown: "K7 42 9Q". */
export function groupedCode(code: string): string {
  return code.replace(/(..)(?=.)/g, '$1 ')
}

/** Seconds as a clock shows them: "4:05". */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
