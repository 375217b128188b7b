import type { Metadata } from 'next'
import { MessengersOn } from '@/components/carry-on/messengers-on'
import { ChatRoom } from '@/components/chat/chat-room'
import { Words } from '@/components/locale/words'
import { messengersOn } from '@/lib/chat/channels/settings'
import { listConversations } from '@/lib/chat/conversations'
import { readHeldVisit } from '@/lib/chat/held-visit'
import { env } from '@/lib/env'
import { pageActor } from '@/lib/http/page-actor'

export const metadata: Metadata = { title: 'Chat' }

export default async function ChatPage() {
  const actor = await pageActor()
  const [opened, list] = await Promise.all([readHeldVisit(actor), actor.person ? listConversations({ actor }) : null])
  const beginning = opened
    ? { how: 'restore' as const, sessionId: opened.session.session_id }
    : { how: actor.person ? ('start' as const) : ('choose' as const) }
  return (
    <Words of={['thread', 'chat']}>
      <MessengersOn on={messengersOn()}>
        <ChatRoom
          beginning={beginning}
          guest={!actor.person}
          opened={opened ?? undefined}
          conversations={list?.items ?? []}
          retentionDays={env().RETENTION_DAYS}
          renderedAt={Date.now()}
        />
      </MessengersOn>
    </Words>
  )
}
