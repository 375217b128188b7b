'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { groupedCode, typedCode } from '@/components/carry-on/code-text'
import { handoverLength } from '@/lib/sessions/schema'
import { FieldError } from './field-error'

const errorId = 'code-error'

type Props = { ref: Ref<HTMLInputElement>; code: string; onChange: (code: string) => void; error: string | undefined }

/** The code as it is typed, in pairs, with its caret and a mark for each symbol still missing. */
export function CodeField({ ref, code, onChange, error }: Props) {
  const words = useTranslations('kiosk.code')
  const text = groupedCode(code)
  const whole = groupedCode(code.padEnd(handoverLength, '_'))
  return (
    <div>
      <div className="relative flex h-[176px] items-center rounded-kiosk border-5 border-thread bg-surface px-10 has-[[aria-invalid]]:border-danger landscape:h-[144px]">
        <span
          aria-hidden="true"
          className="absolute top-1/2 right-[calc(100%+5px)] h-2.5 w-[92px] -translate-y-1/2 bg-thread"
        />
        <div className="relative min-w-0 flex-1 font-mono font-semibold text-[88px]/[96px] landscape:text-[76px]/[96px]">
          <input
            ref={ref}
            type="text"
            inputMode="none"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the step is this one field
            autoFocus
            aria-label={words('label')}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? errorId : undefined}
            value={text}
            onChange={(event) => onChange(typedCode(event.target.value))}
            className="ui-bare absolute inset-0 w-full bg-transparent caret-transparent"
          />
          <div aria-hidden="true" className="pointer-events-none flex items-center whitespace-pre">
            <span className="invisible">{text}</span>
            <span className="tl-caret -mr-2.5 ml-1 h-[92px] w-1.5 flex-none rounded-[3px]" />
            <span className="text-line-2">{whole.slice(text.length)}</span>
          </div>
        </div>
      </div>
      <FieldError id={errorId}>{error}</FieldError>
    </div>
  )
}
