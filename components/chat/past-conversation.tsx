'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { LoadingSpine } from '@/components/thread/loading'
import { StatePanel } from '@/components/thread/state-panel'
import { VisitorErrorPanel } from '@/components/thread/visitor-error-panel'
import { Button } from '@/components/ui/button'
import { sessionOrdersQuery } from '@/lib/catalog/order-client'
import { historyQuery } from '@/lib/chat/client'
import type { Conversation } from '@/lib/chat/schema'
import { attendanceQuery } from '@/lib/chat/staff-client'
import { movesQuery } from '@/lib/sessions/client'
import { ChatHeader } from './chat-header'
import { titleOf } from './conversation-title'
import { conversationThread } from './mini-conversation'
import { Thread } from './thread'
import { threadItems } from './thread-items'
import { useStickToEnd } from './use-stick-to-end'

type Props = {
  sessionId: string
  /** As the list knows it; a conversation that has just ended may be ahead of the list. */
  conversation?: Conversation | undefined
  /** What a guest said is gone with their hold on it. */
  readable: boolean
  onBack: () => void
  /** To the conversation that runs, or to a new one. */
  onward: { words: string; go: () => void }
  onSignOut?: (() => void) | undefined
}

/** A conversation that is over: it can be read, and another can be begun. */
export function PastConversation({ sessionId, conversation, readable, onBack, onward, onSignOut }: Props) {
  const t = useTranslations('chat')
  const history = useQuery({ ...historyQuery(sessionId), enabled: readable })
  const moves = useQuery({ ...movesQuery(sessionId), enabled: readable })
  const orders = useQuery({ ...sessionOrdersQuery(sessionId), enabled: readable })
  const attendance = useQuery({ ...attendanceQuery(sessionId), enabled: readable })
  const reload = () => void Promise.all([history.refetch(), moves.refetch()])
  const title = conversation?.title ?? history.data?.items.find(({ role }) => role === 'user')?.content
  const channels = [...new Set((moves.data?.items ?? []).map(({ to }) => to))]
  const region = useRef<HTMLDivElement>(null)
  useStickToEnd(region, 0)
  const start = (
    <Button size="web" variant="primary" onClick={onward.go}>
      {onward.words}
    </Button>
  )
  return (
    <main className="flex min-h-0 min-w-0 flex-col lg:col-span-2">
      <ChatHeader
        title={titleOf(title) ?? t('newTitle')}
        channels={channels}
        thread={
          conversation
            ? conversationThread(conversation, 0)
            : { segments: [{ channel: 'website', span: 1 }], end: 'ended' }
        }
        onBack={onBack}
        onSignOut={onSignOut}
      />
      {readable ? (
        <div ref={region} className="min-h-0 flex-1 overflow-y-auto">
          <div className="flex min-h-full flex-col justify-end px-4 pt-4 pb-6 md:px-7">
            {history.isPending || moves.isPending ? (
              <LoadingSpine label={t('opening')} />
            ) : history.isError || moves.isError ? (
              <VisitorErrorPanel title={t('unread.title')} safe={t('unread.safe')} onRetry={reload} framed={false} />
            ) : (
              <Thread
                items={threadItems(history.data.items, moves.data.items, orders.data?.items, attendance.data)}
                here={conversation?.channel ?? 'website'}
              />
            )}
          </div>
        </div>
      ) : null}
      {readable ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t px-4 py-4 md:px-7">
          <p className="min-w-0 flex-1">
            <b className="block font-semibold">{t('ended.title')}</b>
            <span className="text-[14px] text-ink-2">{t('ended.text')}</span>
          </p>
          {start}
        </div>
      ) : (
        <StatePanel art="ended" framed={false} title={t('ended.title')} actions={start} className="w-full">
          {t('ended.guestText')}
        </StatePanel>
      )}
    </main>
  )
}
