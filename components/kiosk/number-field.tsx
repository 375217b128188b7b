'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import type { Country } from './countries'
import { DialCode } from './dial-code'
import { FieldError } from './field-error'
import type { NumberState } from './use-number'

type Props = { ref: Ref<HTMLInputElement>; number: NumberState; countries: Country[]; refused: boolean }

const errorId = 'number-error'

/** The number as it is typed, grouped, with its caret and a mark for each digit still missing. */
export function NumberField({ ref, number, countries, refused }: Props) {
  const words = useTranslations('kiosk.number')
  const { country, text, missing, setCountry, type } = number
  return (
    <div>
      <div className="relative flex h-[176px] items-center rounded-kiosk border-5 border-thread bg-surface px-10 landscape:h-[144px] landscape:px-8">
        <span
          aria-hidden="true"
          className="absolute top-1/2 right-[calc(100%+5px)] h-2.5 w-[92px] -translate-y-1/2 bg-thread"
        />
        <DialCode country={country} countries={countries} onChange={setCountry} />
        <div className="relative min-w-0 flex-1 font-semibold text-[80px]/[96px] landscape:text-[60px]/[96px]">
          <input
            ref={ref}
            type="tel"
            inputMode="none"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the step is this one field
            autoFocus
            aria-label={words('label')}
            aria-invalid={refused || undefined}
            aria-describedby={refused ? errorId : undefined}
            value={text}
            onChange={(event) => type(event.target.value)}
            className="ui-bare absolute inset-0 w-full bg-transparent caret-transparent"
          />
          <div aria-hidden="true" className="pointer-events-none flex items-center whitespace-pre">
            <span className="invisible">{text}</span>
            <span className="tl-caret ml-1 h-[92px] w-1.5 flex-none rounded-[3px]" />
            <span className="ml-2 text-line-2 tracking-[.08em]">{'_'.repeat(missing)}</span>
          </div>
        </div>
      </div>
      <FieldError id={errorId}>{refused ? words('unfit') : undefined}</FieldError>
    </div>
  )
}
