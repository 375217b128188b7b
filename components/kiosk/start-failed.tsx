'use client'

import { useTranslations } from 'next-intl'
import { stateArts } from '@/components/thread/state-art'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/http/fetch'

type Props = { error: unknown; onRetry: () => void; onGuest: () => void; busy: boolean }

/** No session came about: what is safe, and two ways on. */
export function StartFailed({ error, onRetry, onGuest, busy }: Props) {
  const words = useTranslations('kiosk.failed')
  const wait = error instanceof ApiError ? error.retryAfter : undefined
  return (
    <main className="flex h-full flex-col justify-center gap-10 px-[72px] landscape:px-[160px]">
      <svg
        aria-hidden="true"
        viewBox="0 0 370 62"
        fill="none"
        strokeLinecap="round"
        className="-ml-[72px] w-[980px] overflow-visible landscape:-ml-[160px]"
      >
        {stateArts.snapped}
      </svg>
      <div role="alert" className="max-w-[936px]">
        <h1 className="font-bold text-[80px]/[1.06] tracking-[-.035em]">{words('title')}</h1>
        <p className="mt-6 text-[38px]/[1.4] text-ink-2">{wait ? words('wait', { seconds: wait }) : words('text')}</p>
      </div>
      <div className="flex max-w-[936px] flex-col gap-6">
        <Button size="kiosk" variant="primary" loading={busy} onClick={onRetry} className="h-[156px] text-[44px]">
          {words('retry')}
        </Button>
        <Button size="kiosk" onClick={onGuest} className="h-[120px] text-[38px]">
          {words('guest')}
        </Button>
      </div>
    </main>
  )
}
