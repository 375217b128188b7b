'use client'

import { useTranslations } from 'next-intl'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'

/** The conversation is not this browser's any more. What it may do now only a fresh page knows. */
export function GoneConversation() {
  const t = useTranslations('chat.gone')
  return (
    <main data-surface="web" className="flex min-h-dvh flex-col justify-center p-5 md:px-16">
      <h1 className="sr-only">{t('title')}</h1>
      <StatePanel
        art="ended"
        framed={false}
        urgent
        title={t('title')}
        className="w-full"
        actions={
          <Button size="web" variant="primary" onClick={() => window.location.assign('/chat')}>
            {t('onward')}
          </Button>
        }
      >
        {t('text')}
      </StatePanel>
    </main>
  )
}
