import { Bot } from 'lucide-react'
import { holderName } from '@/components/holding/holder-name'
import { personName } from '@/components/thread/session-name'
import { Button, IconButton } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'
import type { SessionListItem } from '@/lib/sessions/schema'
import { roughly } from './place-words'

type Props = { item: SessionListItem; now: number; onHold: (item: SessionListItem) => void }

// Above the link that the whole row is.
const above = 'relative z-1 h-6!'

/** Under a session's state: who of the staff is there, how long its person has been waiting, and the way to step in or out. */
export function WhoAnswers({ item, now, onHold }: Props) {
  const { held_by: holder, needs_help_at: since, state } = item
  const waits = since ? `waits ${roughly(Math.max(0, now - Date.parse(since)))}` : null
  if (!holder && !waits) return null
  return (
    <span className="mt-0.5 flex items-center gap-x-1.5 whitespace-nowrap text-xs">
      <span className={waits ? 'text-danger-t' : 'text-ink-2'}>
        {holder ? <b className="font-semibold text-thread-deep">{holderName(holder)}</b> : null}
        {holder && waits ? ', ' : null}
        {waits}
      </span>
      {holder?.you ? (
        <Tooltip words="Hand back to the assistant">
          <IconButton
            size="small"
            label={`Hand back to the assistant: ${personName(item)}`}
            onClick={() => onHold(item)}
            className={above}
          >
            <Bot />
          </IconButton>
        </Tooltip>
      ) : null}
      {state === 'help' ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={`Take over from the assistant: ${personName(item)}`}
          onClick={() => onHold(item)}
          className={`${above} px-1.5! text-thread`}
        >
          Take
        </Button>
      ) : null}
    </span>
  )
}
