'use client'

import { Check, Languages } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Menu } from '@/components/ui/menu'
import { type Locale, locales } from '@/db/enums'
import { localeName } from '@/lib/locale/locale-schema'

type Props = {
  /** What it is written in; null while too little is written to tell. */
  language: Locale | null
  /** The choice, null where it goes by what is written. */
  chosen: Locale | null
  onChoose: (language: Locale | null) => void
}

/** In which language the entry is written, which is no matter of the page's own. */
export function LanguageMenu({ language, chosen, onChoose }: Props) {
  const t = useTranslations('journal.language')
  const mark = (on: boolean) => (on ? <Check /> : <span className="size-4" />)
  const words = t(language ?? 'unknown')
  return (
    <Menu
      trigger={
        <button type="button" aria-label={t('change', { words })} className="group inline-flex min-h-11 items-center">
          <span className="inline-flex h-6 items-center gap-1.5 rounded-chip bg-sunken px-[7px] font-medium text-[12px] text-ink-2 group-hover:text-ink">
            <Languages aria-hidden="true" className="size-[13px]" />
            {words}
          </span>
        </button>
      }
      items={[
        ...locales.map((locale) => ({
          key: locale,
          icon: mark(chosen === locale),
          label: (
            <span lang={locale} className="py-2">
              {localeName[locale]}
            </span>
          ),
          onSelect: () => onChoose(locale),
        })),
        {
          key: 'read',
          apart: true,
          icon: mark(chosen === null),
          label: <span className="py-2">{t('byWords')}</span>,
          onSelect: () => onChoose(null),
        },
      ]}
    />
  )
}
