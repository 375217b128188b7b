const hour = 3_600_000

/** How much goes on in each hour of a day (UTC). */
const weights = [2, 1, 1, 1, 1, 2, 4, 8, 14, 20, 23, 22, 20, 21, 23, 22, 20, 18, 16, 14, 12, 9, 6, 3]
const weekend = 0.45

/** Shares of the last days as moments in time, the first day first: more by day than by night, and less at the weekend. */
export function calendar(days: number, end: number): (share: number) => number {
  const first = end - days * 24 * hour
  const sums: number[] = [0]
  for (let n = 0; n < days * 24; n++) {
    const at = new Date(first + n * hour)
    const isWeekend = at.getUTCDay() % 6 === 0
    sums.push((sums[n] ?? 0) + (weights[at.getUTCHours()] ?? 1) * (isWeekend ? weekend : 1))
  }
  const all = sums.at(-1) ?? 0
  return (share) => {
    const sought = share * all
    let [low, high] = [0, days * 24 - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((sums[middle] ?? 0) <= sought) low = middle
      else high = middle - 1
    }
    const [from, to] = [sums[low] ?? 0, sums[low + 1] ?? all]
    return Math.round(first + (low + (sought - from) / (to - from)) * hour)
  }
}
