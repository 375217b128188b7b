'use client'

import { dyeOf } from '@/components/thread/dye'
import { Message } from '@/components/thread/message'
import { Talk, TalkSplice, TalkThinking } from '@/components/thread/talk'
import { RelativeTime } from '@/components/ui/relative-time'
import { useNow } from '@/components/ui/use-now'
import type { Channel } from '@/db/enums'
import { ApiError } from '@/lib/http/fetch'
import { SaidMessage } from './said-message'
import type { ThreadItem } from './thread-items'
import type { ThreadWords } from './thread-words'
import type { Basket } from './use-basket'
import { isOver, type Outgoing } from './use-outbox'

type Props = {
  items: ThreadItem[]
  outgoing?: Outgoing[]
  /** The surface this is shown on. */
  here: Channel
  /** Without one, products are shown and cannot be put anywhere. */
  basket?: Basket
  onRetry?: (id: string) => void
  words: ThreadWords
  size?: 'web' | 'kiosk'
}

/** A conversation on its thread: what was said, where it moved, what is on its way. */
export function Thread({ items, outgoing = [], here, basket, onRetry, words, size = 'web' }: Props) {
  const now = useNow(Date.now(), 30_000)
  const dye = dyeOf(here)
  const sending = outgoing.some(({ state }) => state === 'sending')
  return (
    <>
      <h2 className="sr-only">{words.label}</h2>
      <Talk label={words.label} size={size}>
        {items.length === 0 && outgoing.length === 0 ? (
          <Message from="assistant" dye={dye} author={words.assistant}>
            {words.greeting}
          </Message>
        ) : null}
        {items.map((item) => {
          if (item.kind === 'message') {
            return (
              <SaidMessage
                key={item.key}
                message={item.message}
                dye={dyeOf(item.channel)}
                basket={basket}
                words={words}
                size={size}
              />
            )
          }
          const { title, rest } = words.moved(item.from, item.to)
          return (
            <TalkSplice key={item.key} from={dyeOf(item.from)} to={dyeOf(item.to)} title={title}>
              {rest}, <RelativeTime at={item.at} now={now} />
            </TalkSplice>
          )
        })}
        {outgoing.map(({ id, content, state, error }) => (
          <Message
            key={id}
            from="person"
            dye={dye}
            author={words.you}
            state={state}
            {...(state === 'sent' ? null : { note: state === 'sending' ? words.sending : failure(error, words) })}
            {...(isOver(error) || !onRetry ? null : { onRetry: () => onRetry(id), retryLabel: words.retry })}
          >
            {content}
          </Message>
        ))}
        {sending ? <TalkThinking dye={dye}>{words.thinking}</TalkThinking> : null}
      </Talk>
    </>
  )
}

function failure(error: unknown, words: ThreadWords): string {
  if (isOver(error)) return words.over
  if (error instanceof ApiError && error.code === 'too_many') return words.notSentYet(error.retryAfter ?? 60)
  return words.notSent
}
