'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { EntryView } from '@/lib/journal/schema'
import { readingWords } from './reading-words'

/** What word lists make of an entry, in one quiet line, and which words told that. */
export function EntryReading({ analysis, language }: Pick<EntryView, 'analysis' | 'language'>) {
  const t = useTranslations('journal.reading')
  const locale = useLocale()
  if (analysis.status === 'waiting') return <Line>{t('waiting')}</Line>
  if (analysis.status === 'failed') return <Line>{t('failed')}</Line>
  const read = readingWords(analysis)
  if (!read) return <Line>{t('unclear')}</Line>
  const names = read.emotions.map((emotion) => t(`emotions.${emotion}`))
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
  return (
    <Line>
      {names.length > 0
        ? t('line', { tone: t(`tones.${read.tone}`), emotions: list })
        : t('short', { tone: t(`tones.${read.tone}`) })}
      {read.telling.length > 0 ? (
        <>
          {' '}
          {t('told')}{' '}
          <span lang={language ?? undefined} className="font-prose italic">
            {read.telling.join(', ')}
          </span>
        </>
      ) : null}
    </Line>
  )
}

const Line = ({ children }: { children: React.ReactNode }) => (
  <p className="text-[13px] text-ink-3 [overflow-wrap:anywhere]">{children}</p>
)
