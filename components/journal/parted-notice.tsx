'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { EntryView } from '@/lib/journal/schema'

type Props = { theirs: EntryView | null; onMine: () => void; onOther: () => void }

/** Two devices wrote on the same entry, or one deleted it: nothing is lost until one of the two is chosen. */
export function PartedNotice({ theirs, onMine, onOther }: Props) {
  const t = useTranslations('journal.parted')
  const kind = theirs ? 'changed' : 'deleted'
  return (
    <section role="alert" className="mt-4 rounded-card border border-warn-line bg-warn-soft px-4 py-3.5">
      <h2 className="font-semibold text-[15px] text-warn-t">{t(`${kind}.title`)}</h2>
      <p className="mt-0.5 text-[14px] text-ink-2">{t(`${kind}.text`)}</p>
      {theirs ? (
        <details className="mt-1">
          <summary className="flex min-h-11 items-center font-medium text-[14px]">{t('show')}</summary>
          <div className="max-h-60 overflow-y-auto whitespace-pre-wrap border-line-2 border-l-2 pl-3 font-prose text-[16px]/[1.5] [overflow-wrap:anywhere]">
            <p className="font-medium">{theirs.title}</p>
            {theirs.content}
          </div>
        </details>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="web" variant="ink" onClick={onMine}>
          {t(`${kind}.mine`)}
        </Button>
        <Button size="web" onClick={onOther}>
          {t(`${kind}.other`)}
        </Button>
      </div>
    </section>
  )
}
