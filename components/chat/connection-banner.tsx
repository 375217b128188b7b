'use client'

import { useTranslations } from 'next-intl'
import { BrokenThread } from '@/components/thread/broken-thread'

/** Says that the way to the shop is away, what can be done meanwhile, and what is safe. */
export function ConnectionBanner({ offline }: { offline: boolean }) {
  const t = useTranslations('chat.connection')
  return (
    <div role="status">
      {offline ? (
        <p className="flex items-center gap-3 border-warn-line border-b bg-warn-soft px-4 py-2.5 text-[14px] text-warn-t md:px-7">
          <BrokenThread className="w-12 flex-none" />
          <span>
            <b className="font-semibold">{t('offlineTitle')}</b> {t('offlineText')}
          </span>
        </p>
      ) : null}
    </div>
  )
}
