import { useTranslations } from 'next-intl'
import type { MoodView } from '@/lib/journal/mood-schema'
import { useDayWords } from './use-day-words'

type Counted = { entries: number; talks: number }

// A finding compares five days with five.
const fewestDays = 10

/** What moods, and what the numbers rest on, are called. */
export function useMoodWords() {
  const t = useTranslations('mood')
  const { weekday } = useDayWords()

  const moodWord = (mood: number) => {
    if (mood <= -0.6) return t('words.heavy')
    if (mood <= -0.2) return t('words.low')
    if (mood < 0.2) return t('words.even')
    return mood < 0.6 ? t('words.lighter') : t('words.bright')
  }

  /** "9 entries, 5 talks", leaving out what there is none of. */
  const counted = ({ entries, talks }: Counted) =>
    [entries > 0 || talks === 0 ? t('entries', { count: entries }) : '', talks > 0 ? t('talks', { count: talks }) : '']
      .filter(Boolean)
      .join(', ')

  /** "From 9 entries and 5 talks." */
  const basis = ({ entries, talks }: Counted) => {
    const [written, spoken] = [t('entries', { count: entries }), t('talks', { count: talks })]
    if (entries > 0 && talks > 0) return t('from.both', { entries: written, talks: spoken })
    return t('from.one', { what: talks > 0 ? spoken : written })
  }

  /** What the numbers carry, or that they carry nothing. */
  const finding = ({ finding: found, basis }: Pick<MoodView, 'finding' | 'basis'>) => {
    if (!found) return basis.days < fewestDays ? t('finding.tooLittle') : t('finding.nothing')
    const { direction, with: days, without } = found
    if (found.kind === 'trend') return t('finding.trend', { direction, days: found.half })
    if (found.kind === 'topic') return t('finding.topic', { direction, topic: found.topic, days, without })
    return t('finding.weekday', { direction, weekday: weekday(found.weekday), days, without })
  }

  return { moodWord, counted, basis, finding }
}
