/** A stretch of bins: `from` is inside, `to` is the first one outside. */
export type BinRange = { from: number; to: number }
export type BrushEdge = 'from' | 'to'

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** Puts one edge at bin `at`; it stops at the ends and one bin short of the other edge. */
export function moveEdge(range: BinRange, edge: BrushEdge, at: number, count: number): BinRange {
  return edge === 'from'
    ? { ...range, from: clamp(at, 0, range.to - 1) }
    : { ...range, to: clamp(at, range.from + 1, count) }
}

/** Moves the whole stretch by `by` bins, keeping its length. */
export function panRange(range: BinRange, by: number, count: number): BinRange {
  const shift = clamp(by, -range.from, count - range.to)
  return { from: range.from + shift, to: range.to + shift }
}

/** The stretch between two bins in either order, both inside. */
export function spanBins(one: number, other: number, count: number): BinRange {
  const from = clamp(Math.min(one, other), 0, count - 1)
  return { from, to: clamp(Math.max(one, other) + 1, from + 1, count) }
}

/** The bin under a place on the chart, 0 at its left edge to 1 at its right. */
export const binAt = (share: number, count: number) => clamp(Math.floor(share * count), 0, Math.max(0, count - 1))

/** The edge between bins nearest to a place on the chart. */
export const edgeAt = (share: number, count: number) => clamp(Math.round(share * count), 0, count)

/** How far a key moves an edge, in bins: arrows one, with Shift five, Home and End without bound; null for other keys. */
export function keyStep(key: string, shift: boolean): number | null {
  const stride = shift ? 5 : 1
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -stride
  if (key === 'ArrowRight' || key === 'ArrowUp') return stride
  if (key === 'Home') return Number.NEGATIVE_INFINITY
  if (key === 'End') return Number.POSITIVE_INFINITY
  return null
}
