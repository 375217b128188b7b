'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useCountdown } from '@/components/thread/use-countdown'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { type SignInRefusal, signInPage } from '@/lib/people/client'
import { FormPage } from './form-page'
import { PasswordField } from './password-field'

type Props = {
  /** Goes along to the sign-up, which leads back here. */
  next: string | undefined
  /** Somebody is signed in who may not go where they wanted. */
  elsewhere?: { name: string | null }
}

/** Phone, e-mail or user name, and the password. The page itself knows where to go once its cookie is set. */
export function SignInForm({ next, elsewhere }: Props) {
  const t = useTranslations('signIn')
  const [refusal, setRefusal] = useState<SignInRefusal | 'away' | null>(null)
  const [busy, setBusy] = useState(false)
  const wait = refusal !== 'away' ? refusal?.retryAfter : undefined
  const left = useCountdown(wait, () => setRefusal(null), refusal)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    const field = (name: string) => String(form.get(name) ?? '')
    setBusy(true)
    try {
      const refused = await signInPage({ name: field('name').trim(), password: field('password') })
      if (!refused) return window.location.reload()
      setRefusal(refused)
    } catch {
      setRefusal('away')
    }
    setBusy(false)
  }
  return (
    <FormPage
      title={t('title')}
      lead={t('lead')}
      threadAt="top-[67px] sm:top-[75px]"
      foot={
        <p className="flex flex-wrap items-center gap-x-4">
          <span>
            {t('newHere')}{' '}
            <Link href="/signup" className="inline-flex min-h-11 items-center font-semibold text-thread">
              {t('signUp')}
            </Link>
          </span>
          {elsewhere || next?.startsWith('/chat') ? (
            <Link href="/chat" className="inline-flex min-h-11 items-center font-semibold text-thread">
              {elsewhere ? t('ownChat') : t('guest')}
            </Link>
          ) : null}
        </p>
      }
    >
      <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-5">
        {elsewhere ? <p>{t('elsewhere', { name: elsewhere.name ?? t('nameless') })}</p> : null}
        <Field
          size="web"
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          autoFocus
        />
        <PasswordField name="password" label={t('password')} autoComplete="current-password" required />
        <p role="alert" className="min-h-0 font-medium text-danger-t empty:hidden">
          {refusal && t(refusalKey(refusal), { seconds: left ?? wait ?? 60 })}
        </p>
        <Button type="submit" size="web" variant="primary" loading={busy} disabled={left !== undefined && left > 0}>
          {t('submit')}
        </Button>
      </form>
    </FormPage>
  )
}

function refusalKey(refusal: SignInRefusal | 'away') {
  if (refusal === 'away') return 'away'
  if (refusal.code === 'too_many') return 'tooMany'
  if (refusal.code === 'wrong_credentials') return 'wrong'
  return refusal.code === 'busy' ? 'busy' : 'away'
}
