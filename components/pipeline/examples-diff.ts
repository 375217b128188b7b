import type { RunChangesView } from '@/lib/pipeline/api-schema'
import { sayNumber } from './duration'

/** What a run has changed of the examples before it: "2 added, 1 reworded, 29 the same as before". */
export function diffWords({ added, removed, reworded, same }: Omit<RunChangesView, 'version'>): string {
  const counts: [number, string][] = [
    [added, 'added'],
    [removed, 'removed'],
    [reworded, 'reworded'],
  ]
  const changed = counts.filter(([count]) => count > 0).map(([count, what]) => `${sayNumber(count)} ${what}`)
  if (changed.length === 0)
    return same === 0 ? 'No examples before, none now' : `All ${sayNumber(same)} the same as before`
  return [...changed, ...(same > 0 ? [`${sayNumber(same)} the same as before`] : [])].join(', ')
}
