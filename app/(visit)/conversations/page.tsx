import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { filterOf, loadConversationFilters } from '@/components/conversations/conversation-filters'
import { ConversationsPage } from '@/components/conversations/conversations-page'
import { listConversations } from '@/lib/chat/conversations'
import { pageActor } from '@/lib/http/page-actor'

export const metadata: Metadata = { title: 'Your conversations' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Conversations({ searchParams }: Props) {
  const actor = await pageActor()
  if (!actor.person) redirect('/signin?next=/conversations')
  const filters = await loadConversationFilters(searchParams)
  const now = Date.now()
  const list = await listConversations({ actor, types: 'all', ...filterOf(filters, now) })
  return <ConversationsPage first={{ list, filters }} renderedAt={now} />
}
