import { useTranslations } from 'next-intl'
import type { MoodView } from '@/lib/journal/mood-schema'
import { isByWeek } from './chart-points'
import { DaysTable } from './days-table'
import { MoodChart } from './mood-chart'
import { useMoodWords } from './use-mood-words'

/** The line of a period, what it says, what it rests on, and its days as a table. */
export function MoodOverTime({ mood }: { mood: MoodView }) {
  const t = useTranslations('mood')
  const { basis, finding, moodWord } = useMoodWords()
  const known = mood.items.filter((day) => day.mood !== null)
  return (
    <section aria-labelledby="mood-over-time" className="mt-8">
      <h2 id="mood-over-time" className="font-bold text-[17px]">
        {known.length === 0 ? t('over.nothing') : finding(mood)}
      </h2>
      <p className="mt-1 text-[14px] text-ink-2">
        {basis(mood.basis)} {mood.average === null ? null : t('over.average', { mood: moodWord(mood.average) })}
      </p>
      {known.length === 0 ? null : (
        <>
          <MoodChart mood={mood} label={t('chart.label', { days: mood.days })} detailed className="mt-3" />
          <p className="mt-3 text-[13px]/[1.45] text-ink-2">{isByWeek(mood) ? t('over.weeks') : t('over.days')}</p>
          <DaysTable days={mood.items} />
        </>
      )}
    </section>
  )
}
