'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { ErrorPanel } from '@/components/thread/error-panel'
import { LoadingSpine } from '@/components/thread/loading'
import { QuickReplies } from '@/components/thread/quick-replies'
import { Dialog } from '@/components/ui/dialog'
import { conversationsQuery } from '@/lib/chat/client'
import type { Conversation } from '@/lib/chat/schema'
import { ChatHeader } from './chat-header'
import { Composer } from './composer'
import { conversationThread } from './mini-conversation'
import { SidePanel } from './side-panel'
import { strings } from './strings'
import { Thread } from './thread'
import { useBasket } from './use-basket'
import { type Opened, useConversation } from './use-conversation'
import type { OnOver } from './use-outbox'
import { useStickToEnd } from './use-stick-to-end'

type Props = {
  sessionId: string
  opened?: Opened | undefined
  /** Null for somebody with an account, whose conversations stay until they erase them. */
  retentionDays: number | null
  renderedAt: number
  onOver: OnOver
  onBack: () => void
  onNew: () => void
  onFinish: () => void
  onSignOut?: (() => void) | undefined
  /** Tells the list how this conversation looks now. */
  onLook: (conversation: Conversation) => void
}

const told = {
  onFewer: (name: string, quantity: number) => toast.info(strings.basket.onlyLeft(name, quantity)),
  onFailed: () => toast.error(strings.basket.failed),
}

/** The conversation that goes on, with its basket. */
export function RunningConversation(props: Props) {
  const { sessionId, opened, retentionDays, renderedAt, onOver, onLook } = props
  const talk = useConversation(sessionId, onOver, opened)
  const { session, items, messages, outgoing, replies } = talk
  const basket = useBasket(session, told)
  const [basketOpen, setBasketOpen] = useState(false)
  const region = useRef<HTMLDivElement>(null)
  useStickToEnd(region, outgoing.length)
  const client = useQueryClient()

  const spoken = messages.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message gives the list its title and its last words
  useEffect(() => {
    void client.invalidateQueries({ queryKey: conversationsQuery().queryKey })
  }, [client, spoken])

  const look: Conversation | null = session
    ? {
        session_id: sessionId,
        title: messages.find(({ role }) => role === 'user')?.content ?? null,
        last: messages.at(-1)?.content ?? null,
        channel: session.channel,
        stays: talk.moves.map(({ to, at }) => ({ channel: to, at })),
        is_active: session.is_active,
        created_at: session.created_at,
        last_activity_at: messages.at(-1)?.createdAt ?? session.created_at,
      }
    : null
  const seen = JSON.stringify(look)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when what it looks like has changed
  useEffect(() => {
    if (look) onLook(look)
  }, [seen])

  const begun = spoken > 0 || outgoing.length > 0
  const offered = begun ? replies : talk.loading ? [] : strings.starters
  return (
    <>
      <main className="flex min-h-0 min-w-0 flex-col lg:border-line lg:border-r">
        <ChatHeader
          title={strings.title(look?.title)}
          channels={session?.data.channels ?? []}
          thread={
            look ? conversationThread(look, renderedAt) : { segments: [{ channel: 'website', span: 1 }], end: 'live' }
          }
          onBack={props.onBack}
          basket={{ count: basket.count, onOpen: () => setBasketOpen(true) }}
          onNew={begun ? props.onNew : undefined}
          onFinish={props.onFinish}
          onSignOut={props.onSignOut}
        />
        <div ref={region} className="min-h-0 flex-1 overflow-y-auto">
          <div className="flex min-h-full flex-col justify-end px-4 pt-4 pb-3 md:px-7">
            {talk.loading && !begun ? (
              <LoadingSpine label={strings.opening} />
            ) : talk.error && !begun ? (
              <ErrorPanel
                title={strings.unread.title}
                safe={strings.unread.safe}
                onRetry={talk.reload}
                framed={false}
              />
            ) : (
              <Thread
                items={items}
                outgoing={outgoing}
                here="website"
                basket={basket}
                onRetry={talk.retry}
                words={strings.thread}
              />
            )}
          </div>
        </div>
        {offered.length > 0 ? (
          <QuickReplies
            label={strings.suggestions}
            replies={offered}
            onReply={talk.send}
            className="overflow-hidden pb-2.5 pl-4 md:pr-7 md:pl-16"
          />
        ) : null}
        <div className="px-4 pb-2 md:px-7">
          <Composer onSend={talk.send} />
        </div>
        <p className="px-4 pb-[max(.75rem,env(safe-area-inset-bottom))] text-center text-[12px] text-ink-3">
          {strings.fine(retentionDays)}
        </p>
      </main>
      <aside
        aria-label={strings.basket.title}
        className="flex min-h-0 flex-col overflow-y-auto p-[22px] ground-surface max-lg:hidden"
      >
        {session ? <SidePanel session={session} basket={basket} titled /> : null}
      </aside>
      <Dialog size="web" open={basketOpen} onOpenChange={setBasketOpen} title={strings.basket.title}>
        {session ? (
          <div className="flex flex-col">
            <SidePanel session={session} basket={basket} />
          </div>
        ) : null}
      </Dialog>
    </>
  )
}
