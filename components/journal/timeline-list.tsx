'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Knot } from '@/components/thread/knot'
import { LoadingSpine } from '@/components/thread/loading'
import { StatePanel } from '@/components/thread/state-panel'
import { VisitorErrorPanel } from '@/components/thread/visitor-error-panel'
import { Button } from '@/components/ui/button'
import { useZone } from '@/components/ui/use-zone'
import { type TimelineFilter, timelineOptions } from '@/lib/journal/client'
import { byDay, dayName } from './days'
import { Line, TimelineRow } from './timeline-row'

type Props = {
  filter: TimelineFilter
  filtered: boolean
  onClear: () => void
  onTopic: (topicId: string) => void
  now: number
  /** What is open beside it, by its id; `blank` for a page that is no entry yet. */
  current: string | null
  enabled?: boolean
}

/** What one wrote and said, by days, the newest first, on one line that runs solid down to what is open. */
export function TimelineList({ filter, filtered, onClear, onTopic, now, current, enabled = true }: Props) {
  const t = useTranslations('journal.timeline')
  const locale = useLocale()
  const zone = useZone()
  const list = useInfiniteQuery({ ...timelineOptions(filter), enabled: enabled && zone !== undefined })
  if (list.isPending || zone === undefined) return <LoadingSpine label={t('loading')} className="pl-[8px]" />
  if (list.isError)
    return (
      <VisitorErrorPanel
        framed={false}
        title={t('failed')}
        safe={t('failedSafe')}
        onRetry={() => void list.refetch()}
        retryIn={10}
        attempt={list.errorUpdateCount}
      />
    )
  const items = list.data.pages.flatMap((page) => page.items)
  const blank = current === 'blank' && !filtered
  if (items.length === 0 && !blank) return <Nothing filtered={filtered} onClear={onClear} />
  const open = blank ? -1 : items.findIndex(({ id }) => id === current)
  let index = -1
  return (
    <div className="relative min-h-full">
      <Line solid={false} />
      <p role="status" className="sr-only">
        {filter.q ? t(list.hasNextPage ? 'foundMore' : 'found', { count: items.length }) : ''}
      </p>
      {blank ? <BlankRow /> : null}
      {byDay(items, zone).map(({ day, items: ofDay }, place) => {
        const called = dayName(day, now, zone, locale)
        const words = called.name === 'day' ? called.words : t(called.name)
        const begun = index + 1 <= open
        const shown = !(blank && place === 0 && called.name === 'today')
        return (
          <div key={day}>
            {shown ? <DayHead solid={begun}>{called.name === 'day' ? called.words : t(called.name)}</DayHead> : null}
            <ul aria-label={words}>
              {ofDay.map((item) => {
                index += 1
                return (
                  <TimelineRow
                    key={item.id}
                    item={item}
                    zone={zone}
                    current={item.id === current}
                    solid={index <= open}
                    onTopic={onTopic}
                  />
                )
              })}
            </ul>
          </div>
        )
      })}
      {list.hasNextPage ? (
        <div className="relative py-2 pr-[18px] pl-[52px]">
          <Button size="web" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function DayHead({ solid, children }: { solid: boolean; children: ReactNode }) {
  return (
    <h3 className="relative pt-3 pr-5 pb-[5px] pl-[52px] font-semibold text-[12.5px] text-ink-3">
      <Line solid={solid} />
      {children}
    </h3>
  )
}

/** The page that is being begun, before its first words make it an entry. */
function BlankRow() {
  const t = useTranslations('journal.timeline')
  return (
    <>
      <DayHead solid>{t('today')}</DayHead>
      <p data-current className="d-thread relative ground-paper py-2 pr-[18px] pl-[52px]">
        <Line solid />
        <Knot kind="entry" size={17} className="absolute top-[11px] left-5" />
        <span className="block font-medium font-prose text-[16px]/[1.4]">{t('blank')}</span>
        <span className="block text-[12px]/[1.4] text-ink-3">{t('blankNow')}</span>
      </p>
    </>
  )
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const t = useTranslations('journal.timeline')
  return filtered ? (
    <StatePanel
      art="hidden"
      framed={false}
      title={t('hidden.title')}
      actions={
        <Button size="web" onClick={onClear}>
          {t('hidden.clear')}
        </Button>
      }
    >
      {t('hidden.text')}
    </StatePanel>
  ) : (
    <StatePanel art="blank" prose framed={false} title={t('empty.title')}>
      {t('empty.text')}
    </StatePanel>
  )
}
