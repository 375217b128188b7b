'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { LoadingRows } from '@/components/thread/loading'
import { StatePanel } from '@/components/thread/state-panel'
import { VisitorErrorPanel } from '@/components/thread/visitor-error-panel'
import { Button } from '@/components/ui/button'
import { talksOptions } from '@/lib/chat/talk-client'
import type { TalkList } from '@/lib/chat/talk-schema'
import { TalkRow } from './talk-row'

type Props = { first: TalkList; renderedAt: number }

/** The talks that were, those spoken in last first. */
export function PastTalks({ first, renderedAt }: Props) {
  const t = useTranslations('talk')
  const list = useInfiniteQuery({
    ...talksOptions(),
    initialData: { pages: [first], pageParams: [''] },
    initialDataUpdatedAt: renderedAt,
    // More was said in one of them since.
    refetchOnMount: 'always',
  })
  const talks = (list.data?.pages ?? []).flatMap(({ items }) => items)
  return (
    <section aria-labelledby="past-talks" className="mt-9">
      <h2 id="past-talks" className="font-bold text-[17px]">
        {t('past')}
      </h2>
      {list.isPending ? (
        <LoadingRows label={t('past')} />
      ) : list.isError && talks.length === 0 ? (
        <VisitorErrorPanel
          title={t('unread.title')}
          safe={t('unread.safe')}
          onRetry={() => void list.refetch()}
          framed={false}
        />
      ) : talks.length === 0 ? (
        <StatePanel art="loose" prose framed={false} title={t('none.title')}>
          {t('none.text')}
        </StatePanel>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {talks.map((talk) => (
            <TalkRow key={talk.session_id} talk={talk} now={renderedAt} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <Button size="web" className="mt-4" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </section>
  )
}
