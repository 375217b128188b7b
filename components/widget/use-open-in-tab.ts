'use client'

import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { makeHandover } from '@/lib/sessions/client'

/** Carries the conversation on in a tab of its own, which has other cookies than the frame: by a one-time code. */
export function useOpenInTab() {
  const t = useTranslations('chat.frame')
  return async () => {
    // At once, as a browser allows it by a press alone; it learns where to go when the code is there.
    const tab = window.open('about:blank', '_blank')
    try {
      const { url } = await makeHandover()
      if (!tab) throw new Error('the tab was refused')
      tab.opener = null
      tab.location.replace(url)
    } catch {
      tab?.close()
      toast.error(t('tabFailed'))
    }
  }
}
