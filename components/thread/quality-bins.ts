type Bins = { from: number; count: number }[]

/** The usual lowest bar: what is worse is never kept as an example. */
const usualFloor = 0.5
const barWidth = 0.02

/** Examples with at least this quality. */
export function countFrom(bins: Bins, quality: number): number {
  return bins.reduce((sum, { from, count }) => sum + (from >= quality ? count : 0), 0)
}

/** Where the scale begins: at the usual floor, or at the worst example where one lies below it. */
export function scaleStart(bins: Bins): number {
  const worst = Math.min(usualFloor, ...bins.map(({ from }) => from))
  return Math.floor(worst * 10) / 10
}

export type Bar = { from: number; count: number }

/** The counts in bars of two hundredths from `start` to 1; what is perfect stands in the last one. */
export function histogramBars(bins: Bins, start: number): Bar[] {
  const hundredths = (quality: number) => Math.round(quality * 100)
  const bars = Array.from({ length: Math.round((1 - start) / barWidth) }, (_, bar) => ({
    from: (hundredths(start) + bar * 2) / 100,
    count: 0,
  }))
  for (const { from, count } of bins) {
    const at = Math.min(bars.length - 1, Math.floor((hundredths(from) - hundredths(start)) / 2))
    const bar = bars[at]
    if (bar) bar.count += count
  }
  return bars
}
