import type { RejectedTally } from './schema'

/** Counts why things were left out; the most frequent first, equal counts by name. */
export class Tally {
  readonly #counts = new Map<string, number>()

  add(reason: string, count = 1) {
    if (count > 0) this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + count)
  }

  list(): RejectedTally[] {
    return [...this.#counts]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
  }
}
