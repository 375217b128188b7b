'use client'

import { useTranslations } from 'next-intl'
import { BrokenThread } from '@/components/thread/broken-thread'
import { useOnline } from '@/components/ui/use-online'

/** Says that the way to the shop is away, what can be done meanwhile, and what is safe. */
export function KioskConnection({ offline }: { offline: boolean }) {
  const words = useTranslations('kiosk.connection')
  const online = useOnline()
  const [title, text] = online ? (['serverTitle', 'serverText'] as const) : (['offlineTitle', 'offlineText'] as const)
  return (
    <div role="status" className="flex-none">
      {offline ? (
        <p className="flex items-center gap-[26px] border-warn-line border-b-3 bg-warn-soft px-[60px] py-6 text-[31px]/[1.3] text-warn-t">
          <BrokenThread className="w-[96px] flex-none" />
          <span>
            <b className="font-bold">{words(title)}</b> {words(text)}
          </span>
        </p>
      ) : null}
    </div>
  )
}
