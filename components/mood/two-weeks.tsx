'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useZone } from '@/components/ui/use-zone'
import { moodOptions } from '@/lib/journal/mood-client'
import { MoodChart } from './mood-chart'
import { NotLoaded } from './not-loaded'
import { ChartOnItsWay } from './on-its-way'
import { useMoodWords } from './use-mood-words'

export const twoWeeks = 14

/** One's mood over two weeks beside the page: the line, what it rests on, and what it says if it says anything. */
export function TwoWeeks({ className }: { className?: string }) {
  const t = useTranslations('mood')
  const { counted, basis, finding } = useMoodWords()
  const mood = useQuery(moodOptions(twoWeeks, useZone()))
  const nothing = mood.data?.items.every((day) => day.mood === null)
  return (
    <section aria-label={t('twoWeeks.title')} className={className}>
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-bold text-[14px]">
          <Link href="/journal/mood?days=14" className="underline-offset-4 hover:underline">
            {t('twoWeeks.title')}
          </Link>
        </h2>
        {mood.data ? (
          <span className="text-[13px] text-ink-2">{t('twoWeeks.from', { what: counted(mood.data.basis) })}</span>
        ) : null}
      </div>
      {mood.isError ? (
        <NotLoaded onRetry={() => void mood.refetch()} />
      ) : !mood.data ? (
        <ChartOnItsWay label={t('loading')} />
      ) : nothing ? (
        <p className="mt-2 text-[13.5px]/[1.45] text-ink-2">{t('empty.chart')}</p>
      ) : (
        <>
          <MoodChart mood={mood.data} label={t('chart.label', { days: twoWeeks })} />
          <p className="mt-2 text-[13.5px]/[1.45] text-ink-2">
            {finding(mood.data)} {mood.data.finding ? null : basis(mood.data.basis)}
          </p>
        </>
      )}
    </section>
  )
}
