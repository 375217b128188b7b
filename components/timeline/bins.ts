import type { BinRange } from '@/components/thread/brush'
import type { HistogramBin } from '@/components/thread/histogram-bins'
import type { TimelineRow } from './timeline-row'

/** A stretch of time in milliseconds since 1970, cut into `count` equal bins. */
export type Span = { start: number; end: number; count: number }

const shortest = 60_000

/** The stretch a session covers, up to `now` while it runs; never shorter than a minute. */
export function spanOf(rows: TimelineRow[], now: number | null, count: number): Span {
  const start = rows[0]?.at ?? now ?? 0
  const end = Math.max(rows.at(-1)?.at ?? start, now ?? start)
  return { start, end: Math.max(end, start + shortest), count }
}

const sizeOf = ({ start, end, count }: Span) => (end - start) / count
const binOf = (at: number, span: Span) =>
  Math.min(span.count - 1, Math.max(0, Math.floor((at - span.start) / sizeOf(span))))

/** Rows counted over the stretch by surface, with those that broke; a bin's start is in whole milliseconds. */
export function binRows(rows: TimelineRow[], span: Span): HistogramBin[] {
  const size = sizeOf(span)
  const bins = Array.from(
    { length: span.count },
    (_, index): HistogramBin => ({ start: Math.round(span.start + index * size), counts: {}, errors: 0 }),
  )
  for (const row of rows) {
    const bin = bins[binOf(row.at, span)]
    if (!bin) continue
    const channel = row.system ? 'system' : row.channel
    bin.counts[channel] = (bin.counts[channel] ?? 0) + 1
    if (row.broken) bin.errors += 1
  }
  return bins
}

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
