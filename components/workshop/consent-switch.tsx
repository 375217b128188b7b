'use client'

import { useLocale, useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { Switch } from '@/components/ui/switch'
import type { Throughline } from '@/sdk/throughline'
import { useKept } from './use-kept'

const nothing = { training: false }

/** Whether the steps of this page may be learned from: said to the log as any page outside would, in the visitor's own language. */
export function ConsentSwitch({ sdk }: { sdk: Throughline | null }) {
  const t = useTranslations('workshop.consent')
  const locale = useLocale()
  // Kept as long as the SDK keeps the token of the session.
  const [{ training }, keep] = useKept('workshop.consent', nothing)
  const choose = (chosen: boolean) => {
    sdk?.logSessionEvent('consent', { training: chosen })
    void sdk?.flush()
    keep({ training: chosen })
    if (navigator.onLine) toast.success(<span lang={locale}>{chosen ? t('on') : t('off')}</span>)
    else toast(<span lang={locale}>{t('offline')}</span>)
  }
  return (
    <div lang={locale} className="mt-5 rounded-card bg-sunken px-5 py-4 text-[14px]">
      <Switch size="web" checked={training} onChange={choose} disabled={!sdk}>
        <b className="block font-semibold text-[15px]">{t('label')}</b>
        <span className="text-ink-2">{t('about')}</span>
      </Switch>
    </div>
  )
}
