'use client'

import { useTranslations } from 'next-intl'
import { VisitorErrorPanel } from '@/components/thread/visitor-error-panel'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function PageError({ error, reset }: Props) {
  const t = useTranslations('page.error')
  return (
    <main data-surface="web" className="flex min-h-dvh flex-col p-5">
      <h1 className="sr-only">{t('heading')}</h1>
      <VisitorErrorPanel
        title={t('title')}
        safe={t('safe')}
        {...(error.digest ? { code: error.digest } : null)}
        onRetry={reset}
        framed={false}
      />
    </main>
  )
}
