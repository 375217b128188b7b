'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Loading } from '@/components/thread/loading'
import { StatePanel } from '@/components/thread/state-panel'
import { VisitorErrorPanel } from '@/components/thread/visitor-error-panel'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/http/fetch'
import type { EntryView } from '@/lib/journal/schema'

type Props = { entry: UseQueryResult<EntryView>; onOpen: (entry: EntryView) => void }

/** An entry on its way to its page, or why it does not come. */
export function EntryOpening({ entry, onOpen }: Props) {
  const t = useTranslations('journal')
  const { data, error } = entry
  useEffect(() => {
    if (data) onOpen(data)
  }, [data, onOpen])
  return (
    <main className="grid min-h-[60dvh] px-5 pt-16 rail:h-full rail:px-14">
      <h1 className="sr-only">{t('title')}</h1>
      {error instanceof ApiError && error.status === 404 ? (
        <StatePanel
          art="ended"
          framed={false}
          title={t('gone.title')}
          actions={
            <Button asChild size="web" variant="primary">
              <Link href="/journal">{t('gone.write')}</Link>
            </Button>
          }
        >
          {t('gone.text')}
        </StatePanel>
      ) : error ? (
        <VisitorErrorPanel
          framed={false}
          title={t('failed.title')}
          safe={t('failed.entry')}
          onRetry={() => void entry.refetch()}
          retryIn={10}
          attempt={entry.errorUpdateCount}
        />
      ) : (
        <Loading label={t('opening')} className="mx-auto w-full max-w-[680px]">
          <Skeleton width="60%" className="h-8" />
          {['94%', '88%', '91%', '40%'].map((width) => (
            <Skeleton key={width} width={width} className="mt-5" />
          ))}
        </Loading>
      )}
    </main>
  )
}
