import { ErrorPanel } from '@/components/thread/error-panel'
import { LoadingSpine } from '@/components/thread/loading'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import type { Fetching } from './use-row-window'

const retryS = 10

type Props = { looking: Fetching; filtered: boolean; hidden: number; onClear: () => void }

/** In the place of the rows: on their way, not to be had, hidden by filters, or none yet. */
export function NothingShown({ looking, filtered, hidden, onClear }: Props) {
  if (looking?.failed) {
    return (
      <ErrorPanel
        title="The events did not load"
        safe="They are safe on the server."
        framed={false}
        onRetry={looking.again}
        retryIn={retryS}
      />
    )
  }
  if (looking) return <LoadingSpine label="The events are loading" className="flex-1 px-4 py-3 sm:px-6" />
  if (!filtered) {
    return (
      <StatePanel art="loose" framed={false} title="Nothing has happened yet">
        The thread begins with the first event of this session.
      </StatePanel>
    )
  }
  return (
    <StatePanel
      art="hidden"
      framed={false}
      title="Nothing matches"
      actions={<Button onClick={onClear}>Clear filters</Button>}
    >
      {hidden.toLocaleString('en-GB')} {hidden === 1 ? 'event is' : 'events are'} hidden by your filters. The thread is
      still all there.
    </StatePanel>
  )
}
