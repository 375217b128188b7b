import { type Actor, demand } from '@/lib/people/actor'
import { canReadExamples } from './access'
import type { SelectionQuery, SelectionView } from './api-schema'
import { selectedExamples } from './selected-examples'

/** Qualities have three decimals; a hundredth holds those from it up to the next. */
const hundredth = (quality: number) => Math.floor(Math.round(quality * 1000) / 10)

/**
 * How many lines an export of this selection has, by quality. Of near-duplicates the best one counts: it is the last to go when the
 * bar rises, so that the lines at any bar are the sum of the bins from it on.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function countSelection(options: { actor: Actor } & SelectionQuery): Promise<SelectionView> {
  const { actor, ...query } = options
  demand(actor, canReadExamples(actor))
  const best = new Map<string, number>()
  for await (const examples of selectedExamples({ ...query, minQuality: 0 })) {
    for (const { dedupeHash, quality } of examples) best.set(dedupeHash, Math.max(best.get(dedupeHash) ?? 0, quality))
  }
  const counts = new Map<number, number>()
  for (const quality of best.values()) counts.set(hundredth(quality), (counts.get(hundredth(quality)) ?? 0) + 1)
  const bins = [...counts].sort(([a], [b]) => a - b)
  return { bins: bins.map(([bin, count]) => ({ from: bin / 100, count })) }
}
