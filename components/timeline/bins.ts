import type { BinRange } from '@/components/thread/brush'
import type { HistogramBin } from '@/components/thread/histogram-bins'
import type { TimelineView } from '@/lib/log/client'

/** A stretch of time in milliseconds since 1970, cut into `count` equal bins. */
export type Span = { start: number; end: number; count: number }

/** How many bins the chart has where there is room. */
export const wideBins = 168

export const spanOf = ({ from, to, bins }: TimelineView): Span => ({
  start: Date.parse(from),
  end: Date.parse(to),
  count: bins.length,
})

export const drawnBins = ({ bins }: TimelineView): HistogramBin[] =>
  bins.map(({ start, counts, errors }) => ({ start: Date.parse(start), counts, errors }))

const sizeOf = ({ start, end, count }: Span) => (end - start) / count

// An edge in whole milliseconds that falls just short of its bin, or just over it, still means it.
const hair = 1

/** A visible part in time as bins. */
export function rangeOf(part: { from: number | null; to: number | null }, span: Span): BinRange {
  const bins = (at: number) => (at - span.start) / sizeOf(span)
  const from = part.from === null ? 0 : Math.floor(bins(part.from + hair))
  const to = part.to === null ? span.count : Math.ceil(bins(part.to - hair))
  const inside = Math.min(span.count - 1, Math.max(0, from))
  return { from: inside, to: Math.min(span.count, Math.max(inside + 1, to)) }
}

/** Bins as a visible part in time; null where it reaches the end, so that it goes on doing so while the session runs. */
export function partOf(range: BinRange, span: Span): { from: number | null; to: number | null } {
  const at = (bin: number) => Math.round(span.start + bin * sizeOf(span))
  return { from: range.from <= 0 ? null : at(range.from), to: range.to >= span.count ? null : at(range.to) }
}

/** Bins to label, at even distances. */
export function tickBins(count: number, ticks: number): number[] {
  return Array.from({ length: ticks }, (_, index) => Math.round((index * count) / ticks))
}
