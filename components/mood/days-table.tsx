import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { MoodDay } from '@/lib/journal/mood-schema'
import { useDayWords } from './use-day-words'
import { useMoodWords } from './use-mood-words'

// A table of years would be no page to read; the chart leads on to the timeline.
const mostRows = 366

/** The days of the chart as a table, for whoever would rather read numbers. */
export function DaysTable({ days }: { days: MoodDay[] }) {
  const t = useTranslations('mood.table')
  const { day } = useDayWords()
  const { moodWord, counted } = useMoodWords()
  return (
    <details className="mt-3">
      <summary className="inline-block cursor-pointer py-2 font-semibold text-[14px] text-thread">{t('show')}</summary>
      <Table label={t('show')}>
        <thead>
          <tr>
            <Th>{t('day')}</Th>
            <Th>{t('mood')}</Th>
            <Th numeric>{t('known')}</Th>
            <Th>{t('from')}</Th>
            <Th>{t('because')}</Th>
          </tr>
        </thead>
        <tbody>
          {days
            .slice(-mostRows)
            .reverse()
            .map((one) => (
              <Tr key={one.date}>
                <Td>
                  <Link
                    href={`/journal/timeline?from=${one.date}&to=${one.date}`}
                    prefetch={false}
                    className="underline"
                  >
                    {day(one.date, 'withYear')}
                  </Link>
                </Td>
                <Td>{one.mood === null ? t('unknown') : moodWord(one.mood)}</Td>
                <Td numeric>{Math.round(one.confidence * 100)} %</Td>
                <Td>{counted(one)}</Td>
                <Td>{one.because?.map(({ word }) => word).join(', ')}</Td>
              </Tr>
            ))}
        </tbody>
      </Table>
    </details>
  )
}
