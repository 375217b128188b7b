'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { IconButton } from '@/components/ui/button'
import { conversationsQuery } from '@/lib/chat/client'
import type { Conversation } from '@/lib/chat/schema'
import { BasketDialog } from './basket-dialog'
import { ChatHeader } from './chat-header'
import { Composer } from './composer'
import { ConnectionBanner } from './connection-banner'
import { ConversationBody } from './conversation-body'
import { titleOf } from './conversation-title'
import { lookOf } from './look-of'
import { MessageActions, smallAction } from './message-actions'
import { conversationThread } from './mini-conversation'
import { SidePanel } from './side-panel'
import { Suggestions } from './suggestions'
import { useAnew } from './use-anew'
import { useBasket } from './use-basket'
import { type Opened, useConversation } from './use-conversation'
import type { OnOver, Recover } from './use-outbox'

type Props = {
  sessionId: string
  opened?: Opened | undefined
  /** Null for somebody with an account, whose conversations stay until they erase them. */
  retentionDays: number | null
  renderedAt: number
  onOver: OnOver
  recover: Recover
  onBack: () => void
  onNew: () => void
  onFinish: () => void
  onSignOut?: (() => void) | undefined
  /** Tells the list how this conversation looks now. */
  onLook: (conversation: Conversation) => void
}

/** The conversation that goes on, with its basket. */
export function RunningConversation(props: Props) {
  const { sessionId, opened, retentionDays, renderedAt, onOver, recover, onLook } = props
  const t = useTranslations('chat')
  const talk = useConversation(sessionId, { onOver, recover, opened })
  const { session, messages, outgoing } = talk
  const basket = useBasket(session, toast.info)
  const { holder } = talk.attendance
  // Nothing is answered anew while a member of staff answers.
  const anew = useAnew({ sessionId, messages, free: outgoing.length === 0 && !holder })
  const [basketOpen, setBasketOpen] = useState(false)
  const client = useQueryClient()

  const spoken = messages.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message gives the list its title and its last words
  useEffect(() => {
    void client.invalidateQueries({ queryKey: conversationsQuery().queryKey })
  }, [client, spoken])

  const look = session ? lookOf(session, messages, outgoing, talk.moves) : null
  const seen = JSON.stringify(look)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when what it looks like has changed
  useEffect(() => {
    if (look) onLook(look)
  }, [seen])

  const { begun } = talk
  const last = messages.at(-1)?.id
  return (
    <>
      <main className="flex min-h-0 min-w-0 flex-col lg:border-line lg:border-r">
        <ChatHeader
          title={titleOf(look?.title) ?? t('newTitle')}
          channels={session?.data.channels ?? []}
          thread={
            look ? conversationThread(look, renderedAt) : { segments: [{ channel: 'website', span: 1 }], end: 'live' }
          }
          onBack={props.onBack}
          basket={{ count: basket.count, onOpen: () => setBasketOpen(true) }}
          onNew={begun ? props.onNew : undefined}
          onPerson={holder ? undefined : () => talk.send(t('personWords'))}
          copyOf={begun ? sessionId : undefined}
          onFinish={props.onFinish}
          onSignOut={props.onSignOut}
        />
        <ConnectionBanner offline={talk.offline} />
        <ConversationBody
          talk={talk}
          basket={basket}
          className="md:px-7"
          stepUp={{ sessionId, onSay: talk.send }}
          editing={anew.editing}
          actions={(message) =>
            message.role === 'assistant' && message.status !== 'pending' ? (
              <MessageActions
                sessionId={sessionId}
                message={message}
                onAgain={message.id === last && !holder ? () => anew.answerAgain(message.id) : undefined}
              />
            ) : message.id === anew.own?.id ? (
              <IconButton label={t('actions.edit')} onClick={anew.edit} className={smallAction}>
                <Pencil />
              </IconButton>
            ) : null
          }
        />
        <Suggestions talk={talk} className="md:pr-7 md:pl-16" />
        <div className="px-4 pb-2 md:px-7">
          <Composer
            onSend={talk.send}
            onStop={talk.answering ? talk.stop : undefined}
            onEditLast={anew.own ? anew.edit : undefined}
            offline={talk.offline}
            staff={talk.attendance}
          />
        </div>
        <p className="px-4 pb-[max(.75rem,env(safe-area-inset-bottom))] text-center text-[12px] text-ink-3">
          {retentionDays === null ? t('fineKept') : t('fine', { days: retentionDays })}
        </p>
      </main>
      <aside
        aria-label={t('basket')}
        className="flex min-h-0 flex-col overflow-y-auto p-[22px] ground-surface max-lg:hidden"
      >
        {session ? <SidePanel session={session} basket={basket} titled /> : null}
      </aside>
      <BasketDialog session={session} basket={basket} open={basketOpen} onOpenChange={setBasketOpen} />
    </>
  )
}
