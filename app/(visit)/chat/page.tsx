import type { Metadata } from 'next'
import { ChatRoom } from '@/components/chat/chat-room'
import { Words } from '@/components/locale/words'
import { listConversations } from '@/lib/chat/conversations'
import { readHistory } from '@/lib/chat/history'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { pageActor } from '@/lib/http/page-actor'
import type { Actor } from '@/lib/people/actor'
import { readSession } from '@/lib/sessions/find'
import { readMoves } from '@/lib/sessions/moves'

export const metadata: Metadata = { title: 'Chat' }

export default async function ChatPage() {
  const actor = await pageActor()
  const [opened, list] = await Promise.all([openHeld(actor), actor.person ? listConversations({ actor }) : null])
  const beginning = opened
    ? { how: 'restore' as const, sessionId: opened.session.session_id }
    : { how: actor.person ? ('start' as const) : ('choose' as const) }
  return (
    <Words of={['thread', 'chat']}>
      <ChatRoom
        beginning={beginning}
        guest={!actor.person}
        opened={opened ?? undefined}
        conversations={list?.items ?? []}
        retentionDays={env().RETENTION_DAYS}
        renderedAt={Date.now()}
      />
    </Words>
  )
}

/** The visit this browser holds, unless it is over or belongs to somebody else than who is signed in. */
async function openHeld(actor: Actor) {
  const sessionId = actor.device?.alive ? actor.device.sessionId : null
  if (!sessionId) return null
  try {
    const session = await readSession({ actor, sessionId })
    const own = !actor.person || actor.person.customerId === session.customer_id
    if (!own || !session.is_active || session.type !== 'visit') return null
    const [history, moves] = await Promise.all([readHistory({ actor, sessionId }), readMoves({ actor, sessionId })])
    return { session, history, moves }
  } catch (error) {
    // Erased between finding the token and reading the session: there is nothing to open.
    if (error instanceof AppError && error.code === 'session_not_found') return null
    throw error
  }
}
