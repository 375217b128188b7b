import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { filterOf, loadConversationFilters } from '@/components/conversations/conversation-filters'
import { ConversationsPage } from '@/components/conversations/conversations-page'
import { Words } from '@/components/locale/words'
import { listConversations } from '@/lib/chat/conversations'
import { pageActor } from '@/lib/http/page-actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('conversations')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Conversations({ searchParams }: Props) {
  const actor = await pageActor()
  if (!actor.person) redirect('/signin?next=/conversations')
  const filters = await loadConversationFilters(searchParams)
  const now = Date.now()
  const list = await listConversations({ actor, types: 'all', ...filterOf(filters, now) })
  return (
    <Words of={['conversations']}>
      <ConversationsPage first={{ list, filters }} renderedAt={now} />
    </Words>
  )
}
