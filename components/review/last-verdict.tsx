import { Kbd } from '@/components/ui/kbd'
import type { ExampleView } from '@/lib/pipeline/api-schema'
import { exampleTitle } from './example-words'

type Props = {
  last: { before: ExampleView; change: { review: string; reason: string | null } } | null
  onUndo: () => void
}

/** What was said last, read out, with the way back. */
export function LastVerdict({ last, onUndo }: Props) {
  return (
    <p aria-live="polite" className="flex min-h-6 items-baseline gap-1.5 pt-1 text-ink-3 text-xs">
      {last ? (
        <>
          <span className="flex-none">
            {last.change.review === 'accepted' ? 'Accepted:' : `Rejected, ${last.change.reason}:`}
          </span>
          <span className="min-w-0 truncate">{exampleTitle(last.before)}</span>
          <button
            type="button"
            onClick={onUndo}
            aria-keyshortcuts="Z"
            className="ml-auto flex flex-none items-center gap-1.5 font-medium text-thread hover:text-thread-deep"
          >
            <span className="underline underline-offset-2">Undo</span>
            <Kbd className="max-drawer:hidden">Z</Kbd>
          </button>
        </>
      ) : (
        'Its session has agreed to training.'
      )}
    </p>
  )
}
