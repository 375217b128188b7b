'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { countriesAt, type Home } from './countries'
import { NumberField } from './number-field'
import { NumberPad } from './number-pad'
import { PrivacyNote } from './privacy-note'
import { StepFrame } from './step-frame'
import { useNumber } from './use-number'
import { usePadKeys } from './use-pad-keys'

type Props = {
  onSubmit: (phone: string) => void
  onGuest: () => void
  onCode: () => void
  onBack: () => void
  busy: boolean
  refused: boolean
  retentionDays: number
  home: Home
}

/** Whose visit it is: a number's, nobody's, or one begun elsewhere. */
export function NumberStep({ onSubmit, onGuest, onCode, onBack, busy, refused, retentionDays, home }: Props) {
  const words = useTranslations('kiosk.number')
  const countries = countriesAt(home)
  const number = useNumber(countries[0])
  const field = useRef<HTMLInputElement>(null)
  const submit = () => {
    if (number.complete && !busy) onSubmit(number.phone)
  }
  usePadKeys({
    field,
    onSymbol: (symbol) => {
      if (/\d/.test(symbol)) number.press(symbol)
    },
    onErase: number.erase,
    onEnter: submit,
    onEscape: onBack,
  })
  return (
    <StepFrame
      title={words('title')}
      lead={words('lead')}
      onBack={onBack}
      onSubmit={submit}
      field={<NumberField ref={field} number={number} countries={countries} refused={refused} />}
      note={<PrivacyNote retentionDays={retentionDays} />}
    >
      <NumberPad onDigit={number.press} onErase={number.erase} onClear={number.clear} />
      <div className="mt-9 flex flex-col gap-6 landscape:mt-7">
        <Button
          type="submit"
          size="kiosk"
          variant="primary"
          loading={busy}
          disabled={!number.complete}
          className="h-[156px] text-[44px] landscape:h-[124px] landscape:text-[38px]"
        >
          {words('submit')}
        </Button>
        <div className="flex gap-6 *:h-[120px] *:flex-auto *:px-6 *:text-[36px] landscape:*:h-[104px] landscape:*:text-[32px]">
          <Button size="kiosk" onClick={onGuest}>
            {words('guest')}
          </Button>
          <Button size="kiosk" onClick={onCode}>
            {words('code')}
          </Button>
        </div>
      </div>
    </StepFrame>
  )
}
