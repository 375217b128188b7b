/** Numbers that look like chance and are the same for the same seed. */
export type Random = {
  /** From `from` to `to`, both included. */
  whole(from: number, to: number): number
  /** From `from` up to `to`. */
  between(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** So many of 0-9 and a-z. */
  word(length: number): string
}

/** splitmix32 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014, with 32-bit constants). */
export function createRandom(...seeds: number[]): Random {
  let state = 0
  const step = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  // Each seed is stirred in by itself, so that (1, 2) and (2, 1) go different ways.
  for (const seed of seeds) {
    state = (state ^ seed) | 0
    state = step()
  }
  const share = () => step() / 2 ** 32
  const whole = (from: number, to: number) => from + Math.floor(share() * (to - from + 1))
  return {
    whole,
    between: (from, to) => from + share() * (to - from),
    chance: (wanted) => share() < wanted,
    pick: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
    word: (length) => Array.from({ length }, () => whole(0, 35).toString(36)).join(''),
  }
}
