'use client'

import { useLocale } from 'next-intl'
import { useOffered } from './language'

/** What this screen is, in the languages that it does not speak just now. */
export function OtherLines({ className }: { className: string }) {
  const now = useLocale()
  const { locales, lineIn } = useOffered()
  return (
    <p className={className}>
      {locales
        .filter((locale) => locale !== now)
        .map((locale) => (
          <span key={locale} lang={locale}>
            {lineIn(locale)}
          </span>
        ))}
    </p>
  )
}
