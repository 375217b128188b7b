import type { Durations } from './flow-schema'

/** Quantiles by nearest rank (https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method): each is a time that was measured. */
export function durationsOf(times: number[]): Durations {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? null }
}

export function meanOf(values: number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The change from one value to the next by least squares (https://en.wikipedia.org/wiki/Simple_linear_regression); null for fewer than two. */
export function slopeOf(values: number[]): number | null {
  const mean = meanOf(values)
  if (mean === null || values.length < 2) return null
  const middle = (values.length - 1) / 2
  const along = values.reduce((sum, value, x) => sum + (x - middle) * (value - mean), 0)
  const spread = values.reduce((sum, _, x) => sum + (x - middle) ** 2, 0)
  return along / spread
}

type Point = { at: Date; value: number }

/** At most so many points: each the mean of neighbours, at the time of the first of them. */
export function thinned(points: Point[], most: number): Point[] {
  const size = Math.ceil(points.length / most)
  if (size <= 1) return points
  return points.flatMap(({ at }, index) => {
    if (index % size !== 0) return []
    const value = meanOf(points.slice(index, index + size).map((point) => point.value)) ?? 0
    return [{ at, value }]
  })
}

/** How often each word stands in a list, the most frequent first; what is null is not counted. */
export function countsOf<W extends string>(words: (W | null | undefined)[]): Record<W, number> {
  const counts = new Map<W, number>()
  for (const word of words) if (word != null) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted((a, b) => b[1] - a[1])) as Record<W, number>
}
