import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { plural } from '@/components/ui/plural'
import type { PipelineView } from '@/lib/pipeline/api-schema'
import type { Shown } from './run-filter'

type Props = { shown: Shown; counts: PipelineView['runs']; onShowAll: () => void }

/** A list of runs with nothing in it: what would stand here, and what there is instead. */
export function NoRuns({ shown, counts, onShowAll }: Props) {
  const all = counts.line + counts.failed + counts.finished + counts.cancelled
  if (all === 0) {
    return (
      <StatePanel framed={false} art="loose" title="Nothing has come down the line yet">
        A session comes here when it ends: it is checked, scored and turned into examples, if the person agreed to that.
      </StatePanel>
    )
  }
  const calm = shown === 'failed' || shown === 'line'
  const titles: Record<Shown, string> = {
    all: 'No runs',
    line: 'The line is clear',
    failed: 'Nothing has failed',
    finished: 'Nothing has finished yet',
    cancelled: 'Nothing was cancelled',
  }
  return (
    <StatePanel
      framed={false}
      art={calm ? 'finished' : 'hidden'}
      title={titles[shown]}
      actions={<Button onClick={onShowAll}>Show all runs</Button>}
    >
      {shown === 'line'
        ? `Ended sessions pass in a moment; ${plural(counts.finished, 'run')} finished so far.`
        : `There are ${plural(all, 'run')} in all.`}
    </StatePanel>
  )
}
