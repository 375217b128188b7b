'use client'

import { useTranslations } from 'next-intl'
import { ErrorPanel } from '@/components/thread/error-panel'
import { useErrorWords } from '@/components/thread/use-error-words'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function PageError({ error, reset }: Props) {
  const t = useTranslations('page.error')
  const words = useErrorWords()
  return (
    <main data-surface="web" className="flex min-h-dvh flex-col p-5">
      <h1 className="sr-only">{t('heading')}</h1>
      <ErrorPanel
        title={t('title')}
        safe={t('safe')}
        words={words}
        {...(error.digest ? { code: error.digest } : null)}
        onRetry={reset}
        framed={false}
      />
    </main>
  )
}
