'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useRef } from 'react'
import { LoadingSpine } from '@/components/thread/loading'
import { VisitorErrorPanel } from '@/components/thread/visitor-error-panel'
import { cx } from '@/components/ui/cx'
import { Thread } from './thread'
import type { Conversing } from './use-conversation'
import { useStickToEnd } from './use-stick-to-end'

type Props = Pick<ComponentProps<typeof Thread>, 'basket' | 'editing' | 'actions' | 'other' | 'stepUp'> & {
  talk: Conversing
  className?: string
}

/** The part of a running conversation that scrolls: its thread, or why it is not there yet. Stays at the end while somebody is there. */
export function ConversationBody({ talk, className, ...thread }: Props) {
  const t = useTranslations('chat')
  const { items, outgoing, growing } = talk
  const region = useRef<HTMLDivElement>(null)
  useStickToEnd(region, outgoing.length)
  return (
    <div ref={region} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <div className={cx('flex min-h-full flex-col justify-end px-4 pt-4 pb-3', className)}>
        {talk.loading && !talk.begun ? (
          <LoadingSpine label={t('opening')} />
        ) : talk.error && !talk.begun ? (
          <VisitorErrorPanel title={t('unread.title')} safe={t('unread.safe')} onRetry={talk.reload} framed={false} />
        ) : (
          <Thread
            items={items}
            outgoing={outgoing}
            growing={growing}
            attendance={talk.attendance}
            here="website"
            onRetry={talk.retry}
            {...thread}
          />
        )}
      </div>
    </div>
  )
}
