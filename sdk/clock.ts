/** What time and chance are, so that tests can say. */
export type Clock = {
  now: () => number
  /** From 0 up to 1. */
  random: () => number
  /** @returns how to take it back. */
  later: (ms: number, work: () => void) => () => void
}
