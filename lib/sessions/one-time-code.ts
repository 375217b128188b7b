import { randomInt } from 'node:crypto'
import { handoverAlphabet } from './schema'

export function newCode(length: number): string {
  return Array.from({ length }, () => handoverAlphabet[randomInt(handoverAlphabet.length)]).join('')
}

/** The code as we store it, from what somebody read and typed: case, spaces, dashes and look-alikes do not matter. Null for what is none. */
export function readCode(typed: string, length: number): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return code.length === length && [...code].every((letter) => handoverAlphabet.includes(letter)) ? code : null
}
