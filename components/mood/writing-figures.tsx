import { useTranslations } from 'next-intl'
import { StatRow } from '@/components/thread/stat-row'
import type { WritingView } from '@/lib/journal/mood-schema'
import { useDayWords } from './use-day-words'

/** How much and how regularly one writes, over all the time one has. */
export function WritingFigures({ writing }: { writing: WritingView }) {
  const t = useTranslations('mood.writing')
  const { number, day } = useDayWords()
  const since = writing.first_at ? day(writing.first_at.slice(0, 10), 'withYear') : ''
  return (
    <section aria-labelledby="mood-writing" className="mt-10">
      <h2 id="mood-writing" className="font-bold text-[17px]">
        {t('title')}
      </h2>
      <p className="mt-1 mb-3 text-[14px] text-ink-2">
        {writing.entries === 0
          ? t('none')
          : t('since', { entries: writing.entries, days: writing.days_written, since })}
      </p>
      <StatRow
        label={t('title')}
        stats={[
          {
            label: t('streak'),
            value: t('days', { count: writing.current_streak }),
            note: t('longestStreak', { count: writing.longest_streak }),
          },
          { label: t('words'), value: number(writing.words), note: t('average', { count: writing.average_words }) },
          { label: t('longest'), value: number(writing.longest_words), note: t('longestNote') },
        ]}
      />
    </section>
  )
}
