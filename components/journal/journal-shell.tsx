import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Logo } from '@/components/thread/logo'
import { StationBar } from './station-bar'
import { TimelineColumn } from './timeline-column'
import { VisitorTools } from './visitor-tools'

type Props = { renderedAt: number; children: ReactNode }

/** The journal around each of its pages: the timeline beside it on wide screens, the stations at its foot. */
export function JournalShell({ renderedAt, children }: Props) {
  const t = useTranslations('journal')
  return (
    <div data-surface="web" className="min-h-dvh rail:grid rail:h-dvh rail:grid-cols-[284px_minmax(0,1fr)]">
      <a
        href="#journal-page"
        className="sr-only focus:not-sr-only focus:absolute focus:top-3 focus:left-3 focus:z-10 focus:rounded-control focus:bg-surface focus:px-4 focus:py-3"
      >
        {t('skip')}
      </a>
      <header className="flex items-center px-3 pt-2 pl-5 rail:hidden">
        <Link href="/" className="mr-auto flex min-h-11 items-center text-[16px]">
          <Logo />
        </Link>
        <VisitorTools />
      </header>
      <TimelineColumn renderedAt={renderedAt} />
      <div
        id="journal-page"
        tabIndex={-1}
        className="ui-bare min-w-0 max-rail:pb-[calc(62px+env(safe-area-inset-bottom))] rail:h-dvh rail:min-h-0"
      >
        {children}
      </div>
      <StationBar className="fixed inset-x-0 bottom-0 z-10 pb-[env(safe-area-inset-bottom)] rail:hidden" />
    </div>
  )
}
