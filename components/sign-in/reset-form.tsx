'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/http/fetch'
import { changePassword } from '@/lib/people/client'
import { FormPage } from './form-page'
import { PasswordField } from './password-field'

const shortest = 8

function watchHash(changed: () => void) {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** The secret of the link, which stands after the # so that no server logs it; null until the browser has read it. */
const useLinkSecret = () =>
  useSyncExternalStore<string | null>(
    watchHash,
    () => window.location.hash.slice(1),
    () => null,
  )

type Wrong = 'short' | 'gone' | 'away' | { wait: number }

/** A new password for whoever follows a link that an admin made. */
export function ResetForm() {
  const t = useTranslations('reset')
  const secret = useLinkSecret()
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    if (password.length < shortest) return setWrong('short')
    setWrong(null)
    setBusy(true)
    try {
      await changePassword({ reset_token: secret ?? '', new_password: password })
      setDone(true)
    } catch (error) {
      setWrong(explain(error))
    }
    setBusy(false)
  }
  const formWrong =
    wrong === null || wrong === 'short'
      ? null
      : typeof wrong === 'object'
        ? t('tooMany', { seconds: wrong.wait })
        : t(wrong)
  const toSignIn = (
    <Link href="/signin" className="inline-flex min-h-11 items-center font-semibold text-thread">
      {t('signIn')}
    </Link>
  )
  if (done) {
    return (
      <FormPage title={t('done')} lead={t('doneLead')} threadAt="top-[42px] sm:top-[50px]" foot={null}>
        <Button asChild size="web" variant="primary" className="w-full">
          <Link href="/signin" autoFocus>
            {t('signIn')}
          </Link>
        </Button>
      </FormPage>
    )
  }
  return (
    <FormPage
      title={t('title')}
      lead={t('lead')}
      threadAt="top-[67px] sm:top-[75px]"
      foot={
        <p>
          {t('remembered')} {toSignIn}
        </p>
      }
    >
      <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-5">
        <PasswordField
          name="password"
          label={t('password')}
          hint={t('hint')}
          error={wrong === 'short' && t('short')}
          autoComplete="new-password"
          maxLength={200}
          required
          autoFocus
        />
        <p role="alert" className="font-medium text-danger-t empty:hidden">
          {secret === '' ? t('gone') : formWrong}
        </p>
        <Button type="submit" size="web" variant="primary" loading={busy} disabled={secret === ''}>
          {t('submit')}
        </Button>
      </form>
    </FormPage>
  )
}

function explain(error: unknown): Wrong {
  if (!(error instanceof ApiError)) return 'away'
  if (error.code === 'reset_not_found') return 'gone'
  if (error.code === 'invalid') return 'short'
  return error.code === 'too_many' ? { wait: error.retryAfter ?? 60 } : 'away'
}
