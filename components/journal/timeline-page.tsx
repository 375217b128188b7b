'use client'

import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { useMedia } from '@/components/ui/use-media'
import { useNow } from '@/components/ui/use-now'
import { filterOf, isFiltered, timelineFilters } from './timeline-filters'
import { TimelineList } from './timeline-list'
import { TimelineQuery } from './timeline-query'

/** All that one wrote and said, in the journal and elsewhere, on one line. */
export function TimelinePage({ renderedAt }: { renderedAt: number }) {
  const t = useTranslations('journal.timeline')
  const wide = useMedia('(width >= 68.75rem)')
  const now = useNow(renderedAt, 60_000)
  const [filters, setFilters] = useQueryStates(timelineFilters)
  return (
    <main className="rail:h-full rail:overflow-y-auto">
      <div className="mx-auto w-full max-w-[720px] pt-4 pb-8 rail:pt-9">
        <h1 className="px-5 font-bold text-[28px]/[1.15] tracking-[-.025em] rail:text-[34px]">{t('title')}</h1>
        <p className="mt-1.5 px-5 text-[14.5px] text-ink-2">{t('lead')}</p>
        {wide ? null : (
          <div className="px-5 pt-4">
            <TimelineQuery />
          </div>
        )}
        <div className="mt-4">
          <h2 className="sr-only">{t('days')}</h2>
          <TimelineList
            filter={filterOf(filters)}
            filtered={isFiltered(filters)}
            onClear={() => void setFilters(null)}
            onTopic={(topic) => void setFilters({ topic })}
            now={now}
            current={null}
          />
        </div>
      </div>
    </main>
  )
}
