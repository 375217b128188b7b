'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCountdown } from '@/components/thread/use-countdown'
import { Button } from '@/components/ui/button'
import type { ApiError } from '@/lib/http/fetch'
import { FieldError } from './field-error'
import { StepFrame } from './step-frame'

const errorId = 'password-error'

type Props = {
  phone: string
  onSubmit: (password: string) => void
  onGuest: () => void
  onBack: () => void
  busy: boolean
  refusal: ApiError | null
}

/** A number that has a password asks for it; nothing of its past is shown before. */
export function PasswordStep({ phone, onSubmit, onGuest, onBack, busy, refusal }: Props) {
  const words = useTranslations('kiosk.password')
  const [password, setPassword] = useState('')
  const left = useCountdown(refusal?.retryAfter, () => {}, refusal)
  const waiting = left !== undefined && left > 0
  const submit = () => {
    if (password !== '' && !waiting) onSubmit(password)
  }
  const error = refusal
    ? waiting
      ? words('tooMany', { seconds: left })
      : refusal.retryAfter
        ? undefined
        : words('wrong')
    : undefined
  return (
    <StepFrame
      title={words('title')}
      lead={words('lead', { ending: phone.slice(-4) })}
      onBack={onBack}
      onSubmit={submit}
      field={
        <>
          <div className="relative">
            <span
              aria-hidden="true"
              className="absolute top-1/2 right-full h-2.5 w-[92px] -translate-y-1/2 bg-thread"
            />
            <input
              type="password"
              aria-label={words('label')}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? errorId : undefined}
              autoComplete="off"
              // biome-ignore lint/a11y/noAutofocus: the step is this one field
              autoFocus
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              maxLength={200}
              className="h-[148px] w-full rounded-kiosk border-5 border-thread bg-surface px-10 text-[56px] aria-invalid:border-danger"
            />
          </div>
          <FieldError id={errorId}>{error}</FieldError>
        </>
      }
    >
      <div className="flex flex-col gap-6">
        <Button
          type="submit"
          size="kiosk"
          variant="primary"
          loading={busy}
          disabled={password === '' || waiting}
          className="h-[156px] text-[44px]"
        >
          {words('submit')}
        </Button>
        <Button size="kiosk" onClick={onGuest} className="h-[120px] text-[38px]">
          {words('guest')}
        </Button>
      </div>
    </StepFrame>
  )
}
