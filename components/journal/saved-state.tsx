'use client'

import { Check, CircleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { Spinner } from '@/components/ui/spinner'
import { type SaveState, statusOf } from './save-queue'

/** Whether what stands on the page is saved. Said aloud only when that is so at first, stops being so, and is so again. */
export function SavedState({ state }: { state: SaveState }) {
  const t = useTranslations('journal.state')
  const status = statusOf(state)
  const signedOut = state.phase.at === 'failing' && state.phase.why === 'signed_out'
  const refused = state.phase.at === 'failing' && state.phase.why === 'refused'
  const trouble = signedOut ? t('signedOut') : refused ? t('refused') : t('unsaved')
  const aloud = status === 'unsaved' ? trouble : state.id === null ? '' : t('saved')
  return (
    <span className={cx('text-[13px]', status === 'unsaved' && 'max-sm:order-last max-sm:w-full')}>
      {status === 'saved' ? (
        <span className="flex items-center gap-1.5 text-ok-t">
          <Check aria-hidden="true" className="size-[15px] flex-none" />
          {t('saved')}
        </span>
      ) : status === 'saving' ? (
        <span className="flex items-center gap-1.5 text-ink-3">
          <Spinner className="size-[13px] flex-none" />
          {t('saving')}
        </span>
      ) : status === 'unsaved' ? (
        <span className="flex flex-wrap items-center gap-x-1.5 text-warn-t">
          <CircleAlert aria-hidden="true" className="size-[15px] flex-none" />
          {trouble}
          {signedOut ? (
            <Link
              href={`/signin?next=${encodeURIComponent(state.id ? `/journal/${state.id}` : '/journal')}`}
              className="inline-flex min-h-11 items-center font-semibold text-thread underline underline-offset-4"
            >
              {t('signIn')}
            </Link>
          ) : null}
        </span>
      ) : null}
      <span role="status" className="sr-only">
        {aloud}
      </span>
    </span>
  )
}
