import { Clock, RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Spinner } from '@/components/ui/spinner'
import { type Dye, dyeClass } from './dye'
import { Knot } from './knot'

export type MessageState = 'sent' | 'sending' | 'waiting' | 'failed' | 'streaming' | 'interrupted'

type Props = {
  /** What an address can name it by. */
  id?: string
  from: 'person' | 'assistant' | 'staff'
  dye: Dye
  /** Who speaks; shown for staff ("Meera, Indiranagar shop"), read out for the others. */
  author: string
  state?: MessageState
  /** Words for the state: "Waiting to send", "Not sent", "Stopped early". */
  note?: string
  onRetry?: () => void
  retryLabel?: string
  /** Small actions under the words: thumbs, copy. */
  actions?: ReactNode
  /** What hangs off the message over the full width: product cards, a receipt. */
  attached?: ReactNode
  /** Draws the thread into the message as it arrives. */
  fresh?: boolean
  children: ReactNode
}

/** One turn of a conversation: the assistant's on the thread, the person's in ink, staff in heather with name and place. */
export function Message(props: Props) {
  const { from, dye, author, state = 'sent', note, onRetry, retryLabel = 'Try again', actions, attached, fresh } = props
  const broken = state === 'failed' || state === 'interrupted'
  return (
    <article
      id={props.id}
      className={cx('tl-turn', dyeClass(dye))}
      data-from={from}
      data-state={state}
      data-fresh={fresh || undefined}
      aria-busy={state === 'streaming' || undefined}
    >
      <MessageKnot from={from} state={state} />
      <div className="tl-bubble">
        {from === 'staff' ? <b className="tl-author">{author}</b> : <span className="sr-only">{author}: </span>}
        <div className="tl-words">
          {props.children}
          {state === 'streaming' ? <span aria-hidden="true" className="tl-caret" /> : null}
        </div>
        {state === 'waiting' && note ? (
          <span className="tl-note text-warn-t">
            <Clock aria-hidden="true" />
            {note}
          </span>
        ) : null}
      </div>
      {(state === 'sending' || state === 'sent') && note ? (
        <span className="tl-note tl-note-out text-ink-3">
          {state === 'sending' ? <Spinner /> : null}
          {note}
        </span>
      ) : null}
      {broken ? (
        <span className="tl-note tl-note-out text-danger-t" role="alert">
          {note}
          {onRetry ? (
            <Button variant="ink" size="small" icon={<RotateCcw />} onClick={onRetry} className="tl-retry">
              {retryLabel}
            </Button>
          ) : null}
        </span>
      ) : null}
      {actions ? <div className="tl-actions">{actions}</div> : null}
      {attached ? <div className="tl-attached">{attached}</div> : null}
    </article>
  )
}

function MessageKnot({ from, state }: { from: Props['from']; state: MessageState }) {
  if (state === 'streaming') {
    return (
      <span className="tl-turn-knot">
        <span className="ui-needle tl-turn-needle" />
      </span>
    )
  }
  if (state === 'failed' || state === 'interrupted') {
    return (
      <span className="tl-turn-knot">
        <Knot kind="error" />
      </span>
    )
  }
  if (from === 'person') return null
  return (
    <span className="tl-turn-knot">
      <Knot kind={from} />
    </span>
  )
}
