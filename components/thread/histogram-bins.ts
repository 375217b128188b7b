import { type Dye, dyeOf } from './dye'

export type HistogramBin = {
  /** Milliseconds since 1970. */
  start: number
  /** Events of each channel, errors among them. */
  counts: Record<string, number>
  errors: number
}

export const binTotal = ({ counts }: HistogramBin) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** The dye most events of a bin have; undefined for an empty one. */
function mainDye({ counts }: HistogramBin): Dye | undefined {
  const [first] = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
  return first ? dyeOf(first[0]) : undefined
}

export type DyeRun = { dye: Dye; from: number; to: number }

/** The ground line as runs of bins of one dye; empty bins belong to the surface before them. */
export function dyeRuns(bins: HistogramBin[]): DyeRun[] {
  const runs: DyeRun[] = []
  let dye = bins.map(mainDye).find((found) => found !== undefined) ?? 'system'
  bins.forEach((bin, index) => {
    dye = mainDye(bin) ?? dye
    const last = runs.at(-1)
    if (last?.dye === dye) last.to = index + 1
    else runs.push({ dye, from: index, to: index + 1 })
  })
  return runs
}

export type ErrorCluster = { from: number; to: number; count: number }

/** Neighbouring bins with errors as one place to jump to; a single quiet bin between them does not part them. */
export function errorClusters(bins: HistogramBin[]): ErrorCluster[] {
  const clusters: ErrorCluster[] = []
  bins.forEach(({ errors }, index) => {
    if (errors <= 0) return
    const last = clusters.at(-1)
    if (last && index - last.to <= 1) {
      last.to = index + 1
      last.count += errors
    } else clusters.push({ from: index, to: index + 1, count: errors })
  })
  return clusters
}
