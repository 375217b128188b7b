'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import { ErrorPanel } from '@/components/thread/error-panel'
import { LoadingRows } from '@/components/thread/loading'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { useNow } from '@/components/ui/use-now'
import { allConversationsQuery } from '@/lib/chat/client'
import type { ListedConversation } from '@/lib/chat/schema'
import { ConversationFilterBar } from './conversation-filter-bar'
import { type ConversationFilters, conversationFilters, filterOf, isFiltered } from './conversation-filters'
import { ConversationRow, titleOf } from './conversation-row'
import { ConversationsHeader } from './conversations-header'
import { NoConversations } from './no-conversations'
import { strings } from './strings'
import { useErase } from './use-erase'

type List = { items: ListedConversation[]; nextCursor: string | null }
type Props = { first: { list: List; filters: ConversationFilters }; renderedAt: number }

/** All conversations of the person who is signed in: to read again, and to erase. */
export function ConversationsPage({ first, renderedAt }: Props) {
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
        <h1 className="font-bold text-[34px]/[1.1] tracking-[-.03em]">{strings.title}</h1>
        <p className="mt-2 mb-6 max-w-[60ch] text-[16px] text-ink-2">{strings.lead}</p>
        <ConversationFilterBar filters={filters} onChange={(change) => void setFilters(change)} />
        <p role="status" className="sr-only">
          {asked.q && list.isSuccess ? strings.found(rows.length, list.hasNextPage) : ''}
        </p>
        {list.isPending ? (
          <LoadingRows label={strings.loading} rows={6} className="mt-6" />
        ) : list.isError ? (
          <div className="mt-6">
            <ErrorPanel
              {...strings.failed}
              onRetry={() => void list.refetch()}
              retryIn={10}
              attempt={list.failureCount}
            />
          </div>
        ) : rows.length === 0 ? (
          <NoConversations filtered={isFiltered(filters)} onClear={() => void setFilters(null)} />
        ) : (
          <ul aria-label={strings.title} className="mt-4 divide-y divide-line border-line border-b">
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
            {strings.more}
          </Button>
        ) : null}
      </main>
      <AlertDialog
        open={leaving !== null}
        onOpenChange={(open) => (open ? null : setLeaving(null))}
        title={strings.ask.title}
        description={
          leaving ? `${strings.ask.text(titleOf(leaving))}${leaving.is_active ? ` ${strings.ask.running}` : ''}` : ''
        }
        confirmLabel={strings.ask.confirm}
        cancelLabel={strings.ask.cancel}
        tone="danger"
        size="web"
        onConfirm={() => leaving && erase(leaving.session_id)}
      />
    </div>
  )
}
