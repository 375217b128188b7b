'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useQueryState } from 'nuqs'
import { VisitorErrorPanel } from '@/components/thread/visitor-error-panel'
import { ChipGroup } from '@/components/ui/chip-group'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import { moodOptions, progressOptions, writingOptions } from '@/lib/journal/mood-client'
import { MoodOverTime } from './mood-over-time'
import { MoodParts } from './mood-parts'
import { NoMood } from './no-mood'
import { ChartOnItsWay } from './on-its-way'
import { daysOf, periodParser, periods } from './period'
import { ProgressWeeks } from './progress-weeks'
import { TopicMoods } from './topic-moods'
import { WritingFigures } from './writing-figures'

// Of less than four weeks there is no going on to tell.
const fewestWeeks = 28

/** How one was over a time of one's choice, what it had to do with, and how one writes. */
export function MoodPage({ renderedAt }: { renderedAt: number }) {
  const t = useTranslations('mood')
  const zone = useZone()
  const now = useNow(renderedAt, 60_000)
  const [period, setPeriod] = useQueryState('days', periodParser)
  const writing = useQuery(writingOptions(zone))
  const days = daysOf(period, writing.data?.first_at, now)
  const mood = useQuery(moodOptions(days, zone))
  const progress = useQuery(progressOptions(days && Math.max(days, fewestWeeks), zone))
  const failed = [mood, writing, progress].find(({ isError }) => isError)
  const retry = () => {
    for (const one of [mood, writing, progress]) if (one.isError) void one.refetch()
  }
  return (
    <main className="rail:h-full rail:overflow-y-auto">
      <div className="mx-auto w-full max-w-[760px] px-5 pt-4 pb-12 rail:pt-9">
        <h1 className="font-bold text-[28px]/[1.15] tracking-[-.025em] rail:text-[34px]">{t('title')}</h1>
        <p className="mt-1.5 max-w-[62ch] text-[14.5px] text-ink-2">{t('lead')}</p>
        <ChipGroup
          label={t('period.label')}
          size="web"
          value={period}
          onChange={(next) => void setPeriod(periodParser.parse(next))}
          options={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
          className="mt-5"
        />
        {failed ? (
          <div className="mt-6">
            <VisitorErrorPanel
              title={t('failed.title')}
              safe={t('failed.safe')}
              onRetry={retry}
              retryIn={10}
              attempt={failed.failureCount}
            />
          </div>
        ) : !mood.data || !writing.data || !progress.data ? (
          <ChartOnItsWay label={t('loading')} className="my-7 h-[200px]" />
        ) : mood.data.items.length === 0 && writing.data.entries === 0 ? (
          <NoMood />
        ) : (
          <>
            <MoodOverTime mood={mood.data} />
            <TopicMoods topics={mood.data.by_topic ?? []} />
            <MoodParts mood={mood.data} />
            <WritingFigures writing={writing.data} />
            <ProgressWeeks progress={progress.data} />
          </>
        )}
      </div>
    </main>
  )
}
