'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { dyeOf } from '@/components/thread/dye'
import { Message } from '@/components/thread/message'
import { Talk, TalkThinking } from '@/components/thread/talk'
import { useNow } from '@/components/ui/use-now'
import type { Channel } from '@/db/enums'
import type { MessageView } from '@/lib/chat/schema'
import { EditMessage } from './edit-message'
import type { Outgoing } from './outbox-store'
import { OutgoingMessage } from './outgoing-message'
import { ReceiptCard } from './receipt'
import { SaidMessage } from './said-message'
import { SurfaceChange } from './surface-change'
import type { ThreadItem } from './thread-items'
import type { Basket } from './use-basket'

type Props = {
  items: ThreadItem[]
  outgoing?: Outgoing[]
  /** Replies that are being made, as far as they have come here. */
  growing?: { messageId: string; text: string }[]
  /** The surface this is shown on. */
  here: Channel
  /** Without one, products are shown and cannot be put anywhere. */
  basket?: Basket
  onRetry?: (id: string) => void
  /** The message of one's own that is being said in other words. */
  editing?: { id: string; onSave: (content: string) => void; onCancel: () => void } | null
  /** What can be done about a message, small under its words. */
  actions?: (message: MessageView) => ReactNode
  size?: 'web' | 'kiosk'
  /** How the password that the last message may ask for is given. */
  stepUp?: ComponentProps<typeof SaidMessage>['stepUp']
  /** Who answers, where that is not the shop's assistant, and what they said first. */
  other?: { name: string; first: ReactNode }
}

/** A conversation on its thread: what was said and ordered, where it moved, what is on its way. */
export function Thread({
  items,
  outgoing = [],
  growing = [],
  here,
  basket,
  onRetry,
  editing,
  actions,
  size = 'web',
  stepUp,
  other,
}: Props) {
  const t = useTranslations('thread')
  const locale = useLocale()
  const now = useNow(Date.now(), 30_000)
  const dye = dyeOf(here)
  const grown = (id: string) => growing.find(({ messageId }) => messageId === id)?.text
  const silent = (item: ThreadItem) =>
    item.kind === 'message' && item.message.status === 'pending' && !(grown(item.message.id) || item.message.content)
  const last = outgoing.length === 0 ? items.at(-1)?.key : undefined
  const thinking = items.some(silent) || outgoing.some(({ state }) => state === 'sending' || state === 'sent')
  return (
    <>
      <h2 className="sr-only">{t('label')}</h2>
      <Talk label={t('label')} size={size}>
        {other?.first}
        {items.length === 0 && outgoing.length === 0 && !other ? (
          <Message from="assistant" dye={dye} author={t('assistant')}>
            {t('greeting')}
          </Message>
        ) : null}
        {items.map((item) => {
          if (silent(item)) return null
          if (item.kind === 'move') {
            return <SurfaceChange key={item.key} move={item} here={here} now={now} locale={locale} />
          }
          if (item.kind === 'order') {
            return (
              <Message
                key={item.key}
                from="assistant"
                dye={dyeOf(item.channel)}
                author={t('assistant')}
                attached={<ReceiptCard order={item.order} size={size} />}
              >
                {t('receipt.title')}
              </Message>
            )
          }
          const { message, channel } = item
          if (editing?.id === message.id) {
            return <EditMessage key={item.key} content={message.content} {...editing} />
          }
          return (
            <SaidMessage
              key={item.key}
              message={message}
              growing={message.status === 'pending' ? grown(message.id) : undefined}
              dye={dyeOf(channel)}
              basket={basket}
              size={size}
              actions={actions?.(message)}
              stepUp={item.key === last ? stepUp : undefined}
              speaker={other?.name}
            />
          )
        })}
        {outgoing.map((one) => (
          <OutgoingMessage key={one.id} outgoing={one} dye={dye} onRetry={onRetry} />
        ))}
        {thinking ? <TalkThinking dye={dye}>{t('thinking')}</TalkThinking> : null}
      </Talk>
    </>
  )
}
