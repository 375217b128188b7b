'use client'

import { Check, ChevronDown } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Country } from './countries'

type Props = { country: Country; countries: Country[]; onChange: (country: Country) => void }

/** The dial code before the number; a touch opens the countries to choose from. */
export function DialCode({ country, countries, onChange }: Props) {
  const words = useTranslations('kiosk.number')
  const names = new Intl.DisplayNames(useLocale(), { type: 'region' })
  const [open, setOpen] = useState(false)
  const choose = (next: Country) => {
    onChange(next)
    setOpen(false)
  }
  return (
    <Dialog
      size="kiosk"
      open={open}
      onOpenChange={setOpen}
      title={words('dialTitle')}
      closeLabel={words('close')}
      trigger={
        <button
          type="button"
          aria-label={words('dial', { country: names.of(country.code) ?? country.code, code: country.dial })}
          className="mr-[34px] flex h-24 flex-none items-center gap-4 border-line border-r-3 pr-[34px] font-medium text-[52px] text-ink-2 landscape:mr-6 landscape:pr-6 landscape:text-[44px]"
        >
          {country.dial}
          <ChevronDown aria-hidden="true" className="size-10 text-ink-3" />
        </button>
      }
    >
      <ul className="grid grid-cols-1 gap-5 landscape:grid-cols-2">
        {countries.map((one) => (
          <li key={one.code}>
            <Button
              size="kiosk"
              aria-pressed={one.code === country.code}
              onClick={() => choose(one)}
              className="w-full justify-start whitespace-normal text-left text-[34px] landscape:gap-3 landscape:px-7 landscape:text-[30px]"
            >
              <span className="min-w-[120px] text-ink-2 landscape:min-w-[96px]">{one.dial}</span>
              {names.of(one.code)}
              {one.code === country.code ? <Check aria-hidden="true" className="ml-auto text-thread" /> : null}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
