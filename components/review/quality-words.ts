import type { Signal } from '@/lib/pipeline/schema'
import { signalName } from './example-words'

/** Whether an example passes, and which signal would raise its quality most, by how much. */
export function qualityWords(quality: number, signals: Signal[], threshold: number): string {
  const weights = signals.reduce((sum, { weight }) => sum + weight, 0)
  const gains = signals.map(({ name, score, weight }) => ({ name, gain: ((1 - score) * weight) / weights }))
  const [most] = gains.toSorted((a, b) => b.gain - a.gain)
  const verdict = quality < threshold ? `Does not pass: ${(threshold - quality).toFixed(2)} is missing.` : 'Passes.'
  if (!most || most.gain < 0.005) return verdict
  return `${verdict} ${signalName(most.name)} would raise it most, by up to ${most.gain.toFixed(2)}.`
}
