import { holderName } from '@/components/holding/holder-name'
import { personName } from '@/components/thread/session-name'
import { Button } from '@/components/ui/button'
import type { SessionListItem } from '@/lib/sessions/schema'
import { roughly } from './place-words'

type Props = { item: SessionListItem; now: number; onHold: (item: SessionListItem) => void }

/** Under a session's state: who of the staff is there, how long its person has been waiting, and the way to step in or out. */
export function WhoAnswers({ item, now, onHold }: Props) {
  const { held_by: holder, needs_help_at: since, state } = item
  const waits = since ? `waits ${roughly(Math.max(0, now - Date.parse(since)))}` : null
  if (!holder && !waits) return null
  const action = holder?.you ? 'Hand back' : state === 'help' ? 'Take' : null
  return (
    <span className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-xs">
      <span className={waits ? 'text-danger-t' : 'text-ink-2'}>
        {holder ? <b className="font-semibold text-thread-deep">{holderName(holder)}</b> : null}
        {holder && waits ? ', ' : null}
        {waits}
      </span>
      {action ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={
            action === 'Take' ? `Take over from the assistant: ${personName(item)}` : `Hand back ${personName(item)}`
          }
          onClick={() => onHold(item)}
          // Above the link that the whole row is.
          className="relative z-1 h-6! px-1.5! text-thread"
        >
          {action}
        </Button>
      ) : null}
    </span>
  )
}
