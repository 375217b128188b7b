'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ProgressView, ProgressWeek } from '@/lib/journal/mood-schema'
import { MoodScale } from './mood-scale'
import { useDayWords } from './use-day-words'
import { useMoodWords } from './use-mood-words'

const first = 8

/** One's weeks, the latest first: what was written and said, how one was, which topics came up more or less than the week before. */
export function ProgressWeeks({ progress }: { progress: ProgressView }) {
  const t = useTranslations('mood.progress')
  const [all, setAll] = useState(false)
  const weeks = [...progress.items].reverse()
  const { now, before } = progress
  return (
    <section aria-labelledby="mood-progress" className="mt-10">
      <h2 id="mood-progress" className="font-bold text-[17px]">
        {t('title')}
      </h2>
      {weeks.length === 0 ? (
        <p className="mt-1 text-[14px] text-ink-2">{t('empty')}</p>
      ) : (
        <>
          <p className="mt-1 text-[14px] text-ink-2">
            {t('compared', {
              days: Math.floor(progress.days / 2),
              entries: now.entries,
              words: now.words,
              talks: now.talks,
              entriesBefore: before.entries,
              wordsBefore: before.words,
              talksBefore: before.talks,
            })}
          </p>
          <ol aria-label={t('title')} className="mt-3 divide-y divide-line">
            {weeks.slice(0, all ? undefined : first).map((week) => (
              <Week key={week.week} week={week} />
            ))}
          </ol>
        </>
      )}
      {weeks.length > first && !all ? (
        <Button size="web" onClick={() => setAll(true)} className="mt-2">
          {t('all', { count: weeks.length })}
        </Button>
      ) : null}
    </section>
  )
}

function Week({ week }: { week: ProgressWeek }) {
  const t = useTranslations('mood.progress')
  const { day, number } = useDayWords()
  const { moodWord, counted } = useMoodWords()
  const nothing = week.entries + week.messages === 0
  const changes = (week.topics ?? []).map(({ name, change }) => `${name} ${change > 0 ? '+' : '−'}${Math.abs(change)}`)
  return (
    <li className="grid grid-cols-[92px_minmax(0,1fr)] items-center gap-x-4 gap-y-0.5 py-2.5 text-[14px] sm:grid-cols-[92px_minmax(0,5fr)_minmax(0,6fr)]">
      <span className="font-medium">{t('week', { from: day(week.week) })}</span>
      <MoodScale {...week} />
      <span className="text-[13px]/[1.45] text-ink-2 max-sm:col-span-2">
        {nothing
          ? t('nothing')
          : [
              week.mood === null ? '' : moodWord(week.mood),
              counted(week),
              week.words > 0 ? t('words', { count: week.words, number: number(week.words) }) : '',
              ...changes,
            ]
              .filter(Boolean)
              .join(', ')}
      </span>
    </li>
  )
}
