import { X } from 'lucide-react'
import { Chip } from '@/components/ui/chip'
import { ChipGroup } from '@/components/ui/chip-group'
import type { ReviewCounts } from '@/lib/pipeline/api-schema'
import type { QueueName } from './review-filters'

type Props = {
  counts: ReviewCounts
  queue: QueueName
  /** Set where only the examples of one session are listed. */
  session: string | null
  onChange: (queue: QueueName) => void
}

const figures = new Intl.NumberFormat('en-GB')

/** Which examples stand in the queue. */
export function QueueChips({ counts, queue, session, onChange }: Props) {
  return (
    <div className="flex flex-wrap gap-1.5">
      <ChipGroup
        label="Queue"
        value={queue}
        onChange={(next) => onChange(next as QueueName)}
        options={[
          { value: 'todo', label: 'To do', count: figures.format(counts.pending) },
          { value: 'low', label: 'Below 0.6', count: figures.format(counts.below) },
          { value: 'all', label: 'All' },
        ]}
      />
      {session ? (
        <Chip icon={<X aria-hidden="true" />} onClick={() => onChange(queue)} aria-label="Show all sessions again">
          Only session <span className="mono">{session.slice(-8)}</span>
        </Chip>
      ) : null}
    </div>
  )
}
