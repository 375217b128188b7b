import { UserRound } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { VisitorTop } from '@/components/thread/visitor-top'
import { VisitorWay } from '@/components/thread/visitor-way'
import { Button } from '@/components/ui/button'
import { KeepingLine } from './keeping-line'

const stops = ['now', 'carryOn', 'longest', 'deleted'] as const

/** What is told, subject by subject; of messengers where one is on, of a journal also whether a model takes part in it. */
const factsOf = ({ model, messenger }: { model: boolean; messenger: boolean }) =>
  [
    {
      title: 'stored.title',
      points: [
        ...(['stored.words', 'stored.notes', 'stored.number'] as const),
        ...(messenger ? (['stored.messenger'] as const) : []),
        ...(['stored.account', 'stored.device', 'stored.workshop'] as const),
      ],
    },
    { title: 'howLong.title', points: ['howLong.guest', 'howLong.account', 'howLong.code'] },
    { title: 'kiosk.title', points: ['kiosk.finish', 'kiosk.stays'] },
    {
      title: 'journal.title',
      points: [
        ...(['journal.stored', 'journal.kept', 'journal.readers', 'journal.learning'] as const),
        model ? 'journal.model' : 'journal.noModel',
      ],
    },
    { title: 'readers.title', points: ['readers.you', 'readers.staff', 'readers.journal'] },
    { title: 'learning.title', points: ['learning.consent', 'learning.off'] },
    { title: 'erasing.title', points: ['erasing.account', 'erasing.guest'] },
  ] as const

type Props = { retentionDays: number; signedIn: boolean; model: boolean; messenger: boolean }

/** What is stored of whoever comes by, told plainly and with this installation's own numbers. */
export function WhatWeKeep({ retentionDays, signedIn, model, messenger }: Props) {
  const t = useTranslations('privacy')
  const days = { days: retentionDays }
  return (
    <div data-surface="web" className="flex min-h-dvh flex-col">
      <VisitorTop>
        <VisitorWay href={signedIn ? '/account' : '/signin?next=/account'} icon={UserRound}>
          {signedIn ? t('account') : t('signIn')}
        </VisitorWay>
      </VisitorTop>
      <main className="mx-auto w-full max-w-[960px] flex-1 px-5 pt-8 pb-16 sm:px-8 sm:pt-12">
        <h1 className="font-bold text-[34px]/[1.1] tracking-[-.03em] sm:text-[44px]/[1.05]">{t('title')}</h1>
        <p className="mt-3 mb-10 max-w-[58ch] text-[17px]/[1.5] text-ink-2">{t('lead')}</p>
        <KeepingLine
          label={t('line.label')}
          stops={stops.map((stop) => ({ when: t(`line.${stop}.when`, days), what: t(`line.${stop}.what`) }))}
        />
        <div className="mt-12">
          {factsOf({ model, messenger }).map(({ title, points }) => (
            <section
              key={title}
              className="grid gap-x-10 gap-y-2 border-line border-t py-6 md:grid-cols-[220px_minmax(0,1fr)]"
            >
              <h2 className="font-bold text-[19px]/[1.3] tracking-[-.015em]">{t(title)}</h2>
              <ul className="max-w-[62ch] space-y-2.5 text-[16px]/[1.55]">
                {points.map((point) => (
                  <li key={point}>{t(point, days)}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <nav aria-label={t('title')} className="flex flex-wrap gap-3 border-line border-t pt-6">
          <Button asChild size="web" variant="primary">
            <Link href="/account">{t('ways.data')}</Link>
          </Button>
          <Button asChild size="web">
            <Link href="/conversations">{t('ways.conversations')}</Link>
          </Button>
          <Button asChild size="web">
            <Link href="/memory">{t('ways.memory')}</Link>
          </Button>
          <Button asChild size="web" variant="quiet">
            <Link href="/chat">{t('ways.chat')}</Link>
          </Button>
        </nav>
        <p className="mt-8 max-w-[62ch] text-[14px] text-ink-3">{t('cookies')}</p>
      </main>
    </div>
  )
}
