'use client'

import { useTranslations } from 'next-intl'
import { LoadingSpine } from '@/components/thread/loading'
import { VisitorErrorPanel } from '@/components/thread/visitor-error-panel'
import { ApiError } from '@/lib/http/fetch'

/** While the conversation is being opened, or when it could not be. */
export function OpeningState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('chat')
  return (
    <main data-surface="web" className="flex min-h-dvh flex-col justify-center p-5 md:px-16">
      <h1 className="sr-only">{t('conversations')}</h1>
      {error ? (
        <VisitorErrorPanel
          title={t('failed.title')}
          safe={
            error instanceof ApiError && error.retryAfter
              ? t('failed.wait', { seconds: error.retryAfter })
              : t('failed.safe')
          }
          {...(error instanceof ApiError
            ? { code: `E-${error.status}`, details: error.requestId ?? error.code }
            : null)}
          onRetry={onRetry}
          framed={false}
        />
      ) : (
        <LoadingSpine label={t('opening')} />
      )}
    </main>
  )
}
