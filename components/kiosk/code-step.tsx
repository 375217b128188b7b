'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { typedCode } from '@/components/carry-on/code-text'
import { useCountdown } from '@/components/thread/use-countdown'
import { Button } from '@/components/ui/button'
import type { ApiError } from '@/lib/http/fetch'
import { handoverLength } from '@/lib/sessions/schema'
import { CodeField } from './code-field'
import { CodePad } from './code-pad'
import { StepFrame } from './step-frame'
import { usePadKeys } from './use-pad-keys'

type Props = {
  onSubmit: (code: string) => void
  onGuest: () => void
  onBack: () => void
  busy: boolean
  refusal: ApiError | null
}

/** Goes on with what another device began, by the code that it shows. */
export function CodeStep({ onSubmit, onGuest, onBack, busy, refusal }: Props) {
  const words = useTranslations('kiosk.code')
  const [code, setCode] = useState('')
  /** The code that was refused; a changed one may be right. */
  const [tried, setTried] = useState('')
  const left = useCountdown(refusal?.retryAfter, () => {}, refusal)
  const waiting = left !== undefined && left > 0
  const whole = code.length === handoverLength
  const wrong = refusal !== null && refusal.retryAfter === undefined && code === tried
  const error = waiting ? words('tooMany', { seconds: left }) : wrong ? words('wrong') : undefined
  const add = (symbol: string) => setCode((before) => typedCode(before + symbol))
  const erase = () => setCode((before) => before.slice(0, -1))
  const field = useRef<HTMLInputElement>(null)
  const submit = () => {
    if (!whole || waiting) return
    setTried(code)
    onSubmit(code)
  }
  usePadKeys({
    field,
    onSymbol: add,
    onErase: erase,
    onEnter: submit,
    onEscape: onBack,
  })
  return (
    <StepFrame
      title={words('title')}
      lead={words('lead')}
      onBack={onBack}
      onSubmit={submit}
      field={<CodeField ref={field} code={code} onChange={setCode} error={error} />}
    >
      <CodePad onSymbol={add} onErase={erase} onClear={() => setCode('')} />
      <div className="mt-7 flex flex-col gap-5 landscape:flex-row-reverse">
        <Button
          type="submit"
          size="kiosk"
          variant="primary"
          loading={busy}
          disabled={!whole || waiting}
          className="h-[140px] text-[44px] landscape:h-[124px] landscape:flex-1 landscape:text-[38px]"
        >
          {words('submit')}
        </Button>
        <Button
          size="kiosk"
          onClick={onGuest}
          className="h-[112px] text-[38px] landscape:h-[124px] landscape:px-8 landscape:text-[32px]"
        >
          {words('guest')}
        </Button>
      </div>
    </StepFrame>
  )
}
