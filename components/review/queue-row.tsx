import { Check, X } from 'lucide-react'
import { channelName, dyeClass, dyeOf } from '@/components/thread/dye'
import { cx } from '@/components/ui/cx'
import type { ExampleView } from '@/lib/pipeline/api-schema'
import { exampleTitle } from './example-words'

const states = { accepted: 'accepted', rejected: 'rejected', pending: 'to do' } as const

type Props = { example: ExampleView; selected: boolean; onSelect: () => void }

/** One example of the queue on its thread: ticked, crossed out, or still to be read. */
export function QueueRow({ example, selected, onSelect }: Props) {
  const { review, channel, quality } = example
  const done = review !== 'pending'
  return (
    <button
      type="button"
      id={`example-${example.id}`}
      aria-current={selected || undefined}
      onClick={onSelect}
      className={cx(
        'ui-inset relative block w-full border-line border-b py-[11px] pr-[18px] pl-11 text-left',
        selected ? 'ground-thread' : 'ground-surface hover:ground-paper',
      )}
    >
      <span
        aria-hidden="true"
        className={cx('absolute inset-y-0 left-6 w-[3px]', done || selected ? 'bg-thread' : 'bg-line')}
      />
      <span
        aria-hidden="true"
        className="absolute top-3.5 left-[17px] grid size-[17px] place-items-center rounded-full bg-[var(--ground)] ring-[3px] ring-[var(--ground)]"
      >
        <Mark review={review} selected={selected} />
      </span>
      <span className={cx('block truncate font-medium leading-[18px]', done && !selected && 'text-ink-3')}>
        {exampleTitle(example)}
      </span>
      <span className="mt-[3px] flex gap-2 text-ink-3 text-xs">
        <span className={cx(dyeClass(dyeOf(channel)), 'font-medium text-dye-t')}>{channelName(channel)}</span>
        <span>quality {quality.toFixed(2)}</span>
        <span className="sr-only">{states[review]}</span>
      </span>
    </button>
  )
}

function Mark({ review, selected }: { review: ExampleView['review']; selected: boolean }) {
  if (review === 'accepted') return <Check className="size-[15px] stroke-3 text-thread" />
  if (review === 'rejected') return <X className="size-[15px] stroke-3 text-ink-3" />
  if (selected) return <span className="size-[13px] rounded-full bg-thread" />
  return <span className="size-[11px] rounded-full border-2 border-line-2" />
}
