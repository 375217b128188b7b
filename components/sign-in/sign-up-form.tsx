'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { ApiError } from '@/lib/http/fetch'
import { signInPage, signUp } from '@/lib/people/client'
import { FormPage } from './form-page'
import { PasswordField } from './password-field'

const shortest = 8

const kinds = ['phone', 'email', 'username'] as const
type Kind = (typeof kinds)[number]

const inputs = {
  phone: { type: 'tel', autoComplete: 'tel' },
  email: { type: 'email', autoComplete: 'email' },
  username: { type: 'text', autoComplete: 'username' },
} as const

/** What does not fit: of the fields by the name of what is said about them, of the whole by how many seconds to wait, none for no answer. */
type Wrong = { identity?: 'missing' | 'taken' | 'unfit'; password?: true; form?: { wait: number | undefined } }

/** A name to sign in with, a password, and what to be called. */
export function SignUpForm() {
  const t = useTranslations('signUp')
  const [kind, setKind] = useState<Kind>('phone')
  const [wrong, setWrong] = useState<Wrong>({})
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    const field = (name: string) => String(form.get(name) ?? '')
    const [identity, password, name] = [field('identity').trim(), field('password'), field('name').trim()]
    const found: Wrong = {
      ...(identity ? null : { identity: 'missing' }),
      ...(password.length < shortest ? { password: true } : null),
    }
    setWrong(found)
    if (found.identity || found.password) return
    setBusy(true)
    try {
      await signUp({ [kind]: identity, password, ...(name ? { name } : null) })
      const refused = await signInPage({ name: identity, password })
      return refused ? window.location.assign('/signin') : window.location.reload()
    } catch (error) {
      setWrong(explain(error))
    }
    setBusy(false)
  }
  return (
    <FormPage
      title={t('title')}
      lead={t('lead')}
      threadAt="top-[42px] sm:top-[50px]"
      foot={
        <>
          <p>{t('past')}</p>
          <p className="mt-2">
            {t('known')}{' '}
            <Link href="/signin" className="inline-flex min-h-11 items-center font-semibold text-thread">
              {t('signIn')}
            </Link>
          </p>
        </>
      }
    >
      <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-5">
        <Segmented
          label={t('by')}
          size="web"
          value={kind}
          onChange={(next) => {
            setKind(next as Kind)
            setWrong({})
          }}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Field
          key={kind}
          {...inputs[kind]}
          size="web"
          name="identity"
          label={t(`kinds.${kind}`)}
          hint={t(`hints.${kind}`)}
          error={wrong.identity && t(`${wrong.identity}.${kind}`)}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Field
          size="web"
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          autoComplete="given-name"
          maxLength={100}
        />
        <PasswordField
          name="password"
          label={t('password')}
          hint={t('passwordHint')}
          error={wrong.password && t('short')}
          autoComplete="new-password"
          maxLength={200}
          required
        />
        <p role="alert" className="font-medium text-danger-t empty:hidden">
          {wrong.form && (wrong.form.wait ? t('tooMany', { seconds: wrong.form.wait }) : t('away'))}
        </p>
        <Button type="submit" size="web" variant="primary" loading={busy}>
          {t('submit')}
        </Button>
      </form>
    </FormPage>
  )
}

function explain(error: unknown): Wrong {
  if (!(error instanceof ApiError)) return { form: { wait: undefined } }
  if (error.code === 'identity_taken') return { identity: 'taken' }
  if (error.code === 'invalid_phone' || error.code === 'invalid') return { identity: 'unfit' }
  return { form: { wait: error.retryAfter } }
}
