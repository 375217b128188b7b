import { ChipGroup } from '@/components/ui/chip-group'
import type { PipelineView, RunState } from '@/lib/pipeline/api-schema'
import { sayNumber } from './duration'

export const shownStates = ['all', 'line', 'failed', 'finished', 'cancelled'] as const
export type Shown = 'all' | RunState

const names: Record<Shown, string> = {
  all: 'All',
  line: 'On the line',
  failed: 'Failed',
  finished: 'Finished',
  cancelled: 'Cancelled',
}

type Props = { counts: PipelineView['runs']; shown: Shown; onChange: (shown: Shown) => void }

/** Which runs are listed. Cancelled ones are named only where there are some. */
export function RunFilter({ counts, shown, onChange }: Props) {
  const offered = shownStates.filter((state) => state !== 'cancelled' || counts.cancelled > 0 || shown === 'cancelled')
  return (
    <ChipGroup
      label="Runs"
      value={shown}
      onChange={(next) => onChange(next as Shown)}
      options={offered.map((state) => ({
        value: state,
        label: names[state],
        ...(state === 'all' ? {} : { count: sayNumber(counts[state]) }),
      }))}
    />
  )
}
