'use client'

import { useTranslations } from 'next-intl'
import type { Dye } from '@/components/thread/dye'
import { Message } from '@/components/thread/message'
import { ApiError } from '@/lib/http/fetch'
import type { Outgoing } from './outbox-store'
import { isOver } from './use-outbox'

type Props = { outgoing: Outgoing; dye: Dye; onRetry?: ((id: string) => void) | undefined }

/** Words on their way to the shop: waiting for the network, being sent, or refused. */
export function OutgoingMessage({ outgoing, dye, onRetry }: Props) {
  const t = useTranslations('thread')
  const { id, content, state, error } = outgoing
  const refused = () => {
    if (isOver(error)) return t('over')
    const tooMany = error instanceof ApiError && error.code === 'too_many'
    return tooMany ? t('notSentYet', { seconds: error.retryAfter ?? 60 }) : t('notSent')
  }
  const note = { sending: () => t('sending'), waiting: () => t('waiting'), failed: refused, sent: () => null }[state]()
  return (
    <Message
      from="person"
      dye={dye}
      author={t('you')}
      state={state}
      {...(note ? { note } : null)}
      {...(isOver(error) || !onRetry ? null : { onRetry: () => onRetry(id), retryLabel: t('retry') })}
    >
      {content}
    </Message>
  )
}
