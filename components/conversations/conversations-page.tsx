'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { NotebookPen } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import { LoadingRows } from '@/components/thread/loading'
import { VisitorErrorPanel } from '@/components/thread/visitor-error-panel'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { useNow } from '@/components/ui/use-now'
import { allConversationsQuery } from '@/lib/chat/client'
import type { ListedConversation } from '@/lib/chat/schema'
import { ConversationFilterBar } from './conversation-filter-bar'
import { type ConversationFilters, conversationFilters, filterOf, isFiltered } from './conversation-filters'
import { ConversationRow } from './conversation-row'
import { ConversationsHeader } from './conversations-header'
import { NoConversations } from './no-conversations'
import { useConversationTitle } from './use-conversation-title'
import { useErase } from './use-erase'

type List = { items: ListedConversation[]; nextCursor: string | null }
type Props = { first: { list: List; filters: ConversationFilters }; renderedAt: number }

/** All conversations of the person who is signed in: to read again, and to erase. */
export function ConversationsPage({ first, renderedAt }: Props) {
  const t = useTranslations('conversations')
  const titleOf = useConversationTitle()
  const now = useNow(renderedAt, 30_000)
  const [filters, setFilters] = useQueryStates(conversationFilters)
  const [leaving, setLeaving] = useState<ListedConversation | null>(null)
  const { mutate: erase } = useErase()
  const asked = filterOf(filters, 0)
  const asFirst = JSON.stringify(asked) === JSON.stringify(filterOf(first.filters, 0))
  const list = useInfiniteQuery({
    ...allConversationsQuery(asked, () => filterOf(filters, Date.now())),
    ...(asFirst ? { initialData: { pages: [first.list], pageParams: [''] }, initialDataUpdatedAt: renderedAt } : null),
  })
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div data-surface="web" className="flex min-h-dvh flex-col">
      <ConversationsHeader />
      <main className="mx-auto w-full max-w-[860px] flex-1 px-5 pt-8 pb-16 sm:px-8 sm:pt-12">
        <h1 className="font-bold text-[34px]/[1.1] tracking-[-.03em]">{t('title')}</h1>
        <p className="mt-2 max-w-[60ch] text-[16px] text-ink-2">{t('lead')}</p>
        <Link
          href="/journal"
          className="mb-3 inline-flex min-h-11 items-center gap-2 font-semibold text-thread underline decoration-thread-line underline-offset-4 hover:decoration-thread"
        >
          <NotebookPen aria-hidden="true" className="size-[18px]" />
          {t('journal')}
        </Link>
        <ConversationFilterBar filters={filters} onChange={(change) => void setFilters(change)} />
        <p role="status" className="sr-only">
          {asked.q && list.isSuccess ? t(list.hasNextPage ? 'foundMore' : 'found', { count: rows.length }) : ''}
        </p>
        {list.isPending ? (
          <LoadingRows label={t('loading')} rows={6} className="mt-6" />
        ) : list.isError ? (
          <div className="mt-6">
            <VisitorErrorPanel
              title={t('failed.title')}
              safe={t('failed.safe')}
              onRetry={() => void list.refetch()}
              retryIn={10}
              attempt={list.failureCount}
            />
          </div>
        ) : rows.length === 0 ? (
          <NoConversations filtered={isFiltered(filters)} onClear={() => void setFilters(null)} />
        ) : (
          <ul aria-label={t('title')} className="mt-4 divide-y divide-line border-line border-b">
            {rows.map((conversation) => (
              <ConversationRow
                key={conversation.session_id}
                conversation={conversation}
                now={now}
                onTheme={(theme) => void setFilters({ theme })}
                onErase={() => setLeaving(conversation)}
              />
            ))}
          </ul>
        )}
        {list.hasNextPage ? (
          <Button
            size="web"
            className="mt-6"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('more')}
          </Button>
        ) : null}
      </main>
      <AlertDialog
        open={leaving !== null}
        onOpenChange={(open) => (open ? null : setLeaving(null))}
        title={t('ask.title')}
        description={
          leaving
            ? `${t('ask.text', { title: titleOf(leaving) })}${leaving.is_active ? ` ${t('ask.running')}` : ''}`
            : ''
        }
        confirmLabel={t('ask.confirm')}
        cancelLabel={t('ask.cancel')}
        tone="danger"
        size="web"
        onConfirm={() => leaving && erase(leaving.session_id)}
      />
    </div>
  )
}
