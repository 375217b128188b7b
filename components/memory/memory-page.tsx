'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { Eraser } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { VisitorErrorPanel } from '@/components/thread/visitor-error-panel'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { useNow } from '@/components/ui/use-now'
import { memoriesQuery } from '@/lib/chat/memory-client'
import type { MemoryList } from '@/lib/chat/memory-schema'
import { MemoryHeader } from './memory-header'
import { MemoryRow } from './memory-row'
import { NoMemory } from './no-memory'
import { useForgetting } from './use-forgetting'

type Props = {
  /** The guest's conversation; null for whoever is signed in. */
  sessionId: string | null
  first: MemoryList
  /** Whether who looks may have it forgotten. */
  own: boolean
  renderedAt: number
}

/** What is remembered of a person's visits, or of a guest's one: each line with where it came from, to be forgotten singly or all together. */
export function MemoryPage({ sessionId, first, own, renderedAt }: Props) {
  const t = useTranslations('memory')
  const locale = useLocale()
  const now = useNow(renderedAt, 30_000)
  const [asked, setAsked] = useState(false)
  const list = useInfiniteQuery({
    ...memoriesQuery({ sessionId, locale }),
    initialData: { pages: [first], pageParams: [''] },
    initialDataUpdatedAt: renderedAt,
  })
  const { hidden, forget, forgetAll, busy } = useForgetting({ sessionId })
  const lines = list.data.pages.flatMap((page) => page.items).filter(({ id }) => !hidden.has(id))
  const guest = sessionId !== null
  const rows = useRef<HTMLOListElement>(null)
  const forgetAt = (index: number) => {
    const line = lines[index]
    if (!line) return
    // Whoever works by keyboard goes on with the next line.
    const next = rows.current?.children[index + 1] ?? rows.current?.children[index - 1]
    next?.querySelector('button')?.focus()
    forget(line.id, line.sentence)
  }
  return (
    <div data-surface="web" className="flex min-h-dvh flex-col overflow-x-clip">
      <MemoryHeader guest={guest} />
      <main className="mx-auto w-full max-w-[860px] flex-1 px-5 pt-8 pb-16 sm:px-8 sm:pt-12">
        <h1 className="font-bold text-[34px]/[1.1] tracking-[-.03em]">{t('title')}</h1>
        <p className="mt-2 max-w-[60ch] text-[16px] text-ink-2">
          {guest ? t('guestLead') : t('lead')} {t('orders')}
        </p>
        {list.isError ? (
          <div className="mt-8">
            <VisitorErrorPanel
              title={t('failed.title')}
              safe={t('failed.safe')}
              onRetry={() => void list.refetch()}
              retryIn={10}
              attempt={list.failureCount}
            />
          </div>
        ) : lines.length === 0 && !list.hasNextPage ? (
          <NoMemory />
        ) : (
          <>
            <ol ref={rows} aria-label={t('title')} className="mt-9">
              {lines.map((memory, index) => (
                <MemoryRow
                  key={memory.id}
                  memory={memory}
                  now={now}
                  last={index === lines.length - 1}
                  onForget={own ? () => forgetAt(index) : undefined}
                />
              ))}
            </ol>
            <div className="mt-2 flex flex-wrap items-center gap-2.5">
              {list.hasNextPage ? (
                <Button size="web" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {t('more')}
                </Button>
              ) : null}
              {own ? (
                <Button size="web" variant="danger" icon={<Eraser />} loading={busy} onClick={() => setAsked(true)}>
                  {t('forgetAll')}
                </Button>
              ) : (
                <p className="text-[14px] text-ink-2">
                  {t('held')}{' '}
                  <Link href="/signin?next=/memory" className="font-semibold text-thread">
                    {t('signIn')}
                  </Link>
                </p>
              )}
            </div>
          </>
        )}
      </main>
      <AlertDialog
        open={asked}
        onOpenChange={setAsked}
        title={t('ask.title')}
        description={guest ? t('ask.guestText') : t('ask.text')}
        confirmLabel={t('ask.confirm')}
        cancelLabel={t('ask.cancel')}
        tone="danger"
        size="web"
        onConfirm={() => forgetAll()}
      />
    </div>
  )
}
