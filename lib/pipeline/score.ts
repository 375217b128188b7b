import type { Signal } from './schema'

/** What an example must reach to be used, unless the caller sets another bar. */
export const qualityThreshold = 0.5

export const rounded = (score: number) => Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000

/** The weighted mean of the signals, 0 to 1 with three decimals; 0 without any. It never looks at how many examples there are. */
export function overallQuality(signals: Signal[]): number {
  const weights = signals.reduce((sum, { weight }) => sum + weight, 0)
  return weights === 0 ? 0 : rounded(signals.reduce((sum, { score, weight }) => sum + score * weight, 0) / weights)
}

/** The signal that costs most: where raising it would help the score most. */
export function weakest(signals: Signal[]): Signal | undefined {
  return signals.toSorted((a, b) => (1 - b.score) * b.weight - (1 - a.score) * a.weight)[0]
}
