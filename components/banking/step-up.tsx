'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useCountdown } from '@/components/thread/use-countdown'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { stepUp } from '@/lib/banking/client'
import { ApiError } from '@/lib/http/fetch'

type Props = { sessionId: string; size: 'web' | 'kiosk'; onGiven: () => void }

/** Takes the password again in a dialog of its own, so that it is never part of what is said. */
export function StepUp({ sessionId, size, onGiven }: Props) {
  const t = useTranslations('thread.stepUp')
  const [open, setOpen] = useState(false)
  const [password, setPassword] = useState('')
  const giving = useMutation({
    mutationFn: (given: string) => stepUp(sessionId, given),
    // It is kept nowhere once it was sent.
    gcTime: 0,
    onSuccess: () => {
      change(false)
      onGiven()
    },
    onError: () => setPassword(''),
  })
  const refusal = giving.error instanceof ApiError ? giving.error : null
  const left = useCountdown(refusal?.retryAfter, () => {}, giving.error)
  const waiting = left !== undefined && left > 0
  const change = (to: boolean) => {
    setOpen(to)
    setPassword('')
    if (!to) giving.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A dialog's form is inside the page's: what it sends is for this dialog alone.
    event.stopPropagation()
    if (password !== '' && !waiting) giving.mutate(password)
  }
  const error = !giving.error
    ? undefined
    : waiting
      ? t('tooMany', { seconds: left })
      : refusal?.code === 'wrong_credentials'
        ? t('wrong')
        : refusal?.retryAfter
          ? undefined
          : t('failed')
  return (
    <>
      <Button size={size} variant="primary" onClick={() => change(true)}>
        {t('button')}
      </Button>
      <Dialog
        size={size}
        open={open}
        onOpenChange={change}
        title={t('title')}
        description={t('text')}
        closeLabel={t('close')}
      >
        <form
          autoComplete="off"
          onSubmit={submit}
          className={cx('flex flex-col gap-[1em]', size === 'kiosk' && 'gap-10')}
        >
          <Field
            size={size}
            type="password"
            label={t('label')}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            maxLength={200}
            autoComplete={size === 'kiosk' ? 'off' : 'current-password'}
            spellCheck={false}
            error={error}
          />
          <Button
            type="submit"
            size={size}
            variant="primary"
            loading={giving.isPending}
            disabled={password === '' || waiting}
          >
            {t('submit')}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
