import { useTranslations } from 'next-intl'
import type { ErrorWords } from './error-panel'

/** The words of an error panel in the visitor's language. */
export function useErrorWords(): ErrorWords {
  const t = useTranslations('page.retry')
  return { retry: t('now'), copy: t('copy'), copied: t('copied'), again: (seconds) => t('soon', { seconds }) }
}
