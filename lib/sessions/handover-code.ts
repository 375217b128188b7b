import { randomInt } from 'node:crypto'

// Crockford's Base32 (https://www.crockford.com/base32.html): no I, L, O or U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 6

export function newHandoverCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** The code as we store it, from what somebody read and typed: case, spaces, dashes and look-alikes do not matter. Null for what is none. */
export function readHandoverCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : null
}
