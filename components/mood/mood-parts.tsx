import { useTranslations } from 'next-intl'
import type { MoodPart, MoodView } from '@/lib/journal/mood-schema'
import { MoodBars } from './mood-bars'
import { useDayWords } from './use-day-words'
import { useMoodWords } from './use-mood-words'

const everySixth = (hour: number) => (hour % 6 === 0 ? String(hour).padStart(2, '0') : null)

/** How one is on each weekday and at each hour, in one's own time. */
export function MoodParts({ mood }: { mood: MoodView }) {
  const t = useTranslations('mood.parts')
  const { weekday } = useDayWords()
  const { moodWord } = useMoodWords()
  const words = (at: string, part: MoodPart) =>
    t('part', {
      at,
      mood: part.mood === null ? t('unknown') : moodWord(part.mood),
      entries: part.entries,
      messages: part.messages,
    })
  const weekdays = (mood.by_weekday ?? []).map((part, index) => ({
    ...part,
    key: index,
    label: weekday(index + 1, 'shortWeekday'),
    words: words(weekday(index + 1), part),
  }))
  const hours = (mood.by_hour ?? []).map((part, hour) => ({
    ...part,
    key: hour,
    label: everySixth(hour),
    words: words(`${String(hour).padStart(2, '0')}:00`, part),
  }))
  return (
    <div className="mt-10 grid gap-x-10 gap-y-8 sm:grid-cols-2">
      <section aria-labelledby="mood-weekdays">
        <h2 id="mood-weekdays" className="mb-3 font-bold text-[17px]">
          {t('weekday')}
        </h2>
        <MoodBars bars={weekdays} label={t('weekday')} />
      </section>
      <section aria-labelledby="mood-hours">
        <h2 id="mood-hours" className="mb-3 font-bold text-[17px]">
          {t('hour')}
        </h2>
        <MoodBars bars={hours} label={t('hour')} />
      </section>
      <p className="text-[13px]/[1.45] text-ink-2 sm:col-span-2">
        {t('note', { zone: mood.time_zone.replaceAll('_', ' ') })}
      </p>
    </div>
  )
}
