'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Segmented } from '@/components/ui/segmented'
import { localeName } from '@/lib/locale/locale-schema'
import { useOffered } from './language'
import { shortName } from './language-name'

/** The kiosk's languages side by side; nothing where it speaks only one. */
export function LanguageSwitch() {
  const words = useTranslations('kiosk.language')
  const now = useLocale()
  const { locales, choose } = useOffered()
  if (locales.length < 2) return null
  return (
    <Segmented
      size="kiosk"
      label={words('label')}
      value={now}
      onChange={(chosen) => choose(locales.find((locale) => locale === chosen) ?? now)}
      options={locales.map((locale) => ({
        value: locale,
        label: shortName[locale],
        name: localeName[locale],
        lang: locale,
      }))}
      className="tl-kiosk-choice"
    />
  )
}
