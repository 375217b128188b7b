'use client'

import { Check, Languages } from 'lucide-react'
import { useLocale } from 'next-intl'
import { IconButton } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { locales } from '@/db/enums'
import { localeName } from '@/lib/locale/locale-schema'
import { useChooseLocale } from './choose-locale'

/** The language of the page, to be changed. Each stands under its own name, so that whoever cannot read this one finds theirs. */
export function LocaleMenu({ label, size = 'web' }: { label: string; size?: 'web' | 'console' }) {
  const now = useLocale()
  const { choose, changing } = useChooseLocale()
  return (
    <Menu
      trigger={
        <IconButton size={size} label={`${label}: ${localeName[now]}`} aria-busy={changing || undefined}>
          <Languages />
        </IconButton>
      }
      items={locales.map((locale) => ({
        key: locale,
        label: (
          <span lang={locale} className="py-2">
            {localeName[locale]}
          </span>
        ),
        icon: locale === now ? <Check /> : <span />,
        onSelect: () => choose(locale),
      }))}
    />
  )
}
