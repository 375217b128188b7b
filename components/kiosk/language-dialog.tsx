'use client'

import { Check, Languages } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { localeName } from '@/lib/locale/locale-schema'
import { useOffered } from './language'
import { shortName } from './language-name'

/** The language of the chat, to be changed: a small sign in the header that opens large choices. */
export function LanguageDialog({ className }: { className: string }) {
  const words = useTranslations('kiosk.language')
  const now = useLocale()
  const { locales, choose } = useOffered()
  const [open, setOpen] = useState(false)
  if (locales.length < 2) return null
  return (
    <Dialog
      size="kiosk"
      open={open}
      onOpenChange={setOpen}
      title={words('title')}
      closeLabel={words('close')}
      trigger={
        <Button
          size="kiosk"
          variant="quiet"
          icon={<Languages />}
          aria-label={words('now', { name: localeName[now] })}
          className={className}
        >
          {shortName[now]}
        </Button>
      }
    >
      <ul className="grid gap-6">
        {locales.map((locale) => (
          <li key={locale}>
            <Button
              size="kiosk"
              aria-pressed={locale === now}
              onClick={() => {
                choose(locale)
                setOpen(false)
              }}
              className="h-[132px] w-full justify-start text-[40px]"
            >
              <span lang={locale}>{localeName[locale]}</span>
              {locale === now ? <Check aria-hidden="true" className="ml-auto text-thread" /> : null}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
