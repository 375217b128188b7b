import { useTranslations } from 'next-intl'
import { Spinner } from '@/components/ui/spinner'

/** Between one visitor and the next: nothing of the last is left on the screen. */
export function Closing({ retrying }: { retrying: boolean }) {
  const words = useTranslations('kiosk.closing')
  return (
    <main role="status" className="tl-late flex h-full flex-col justify-center gap-8 px-[72px]">
      <Spinner className="size-[72px] text-thread" />
      <h1 className="font-bold text-k-title leading-tight tracking-[-.03em]">{words('title')}</h1>
      {retrying ? <p className="max-w-[800px] text-[36px] text-ink-2">{words('retrying')}</p> : null}
    </main>
  )
}
