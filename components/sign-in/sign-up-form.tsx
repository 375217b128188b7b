'use client'

import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { ApiError } from '@/lib/http/fetch'
import { signInPage, signUp } from '@/lib/people/client'
import { Frame } from './frame'
import { PasswordField } from './password-field'
import { strings } from './strings'

const words = strings.signUp
const shortest = 8

const kinds = ['phone', 'email', 'username'] as const
type Kind = (typeof kinds)[number]

const inputs = {
  phone: { type: 'tel', autoComplete: 'tel' },
  email: { type: 'email', autoComplete: 'email' },
  username: { type: 'text', autoComplete: 'username' },
} as const

type Wrong = { identity?: string; password?: string; form?: string }

/** A name to sign in with, a password, and what to be called. */
export function SignUpForm() {
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
      ...(identity ? null : { identity: words.missing[kind] }),
      ...(password.length < shortest ? { password: words.short } : null),
    }
    setWrong(found)
    if (found.identity || found.password) return
    setBusy(true)
    try {
      await signUp({ [kind]: identity, password, ...(name ? { name } : null) })
      const refused = await signInPage({ name: identity, password })
      return refused ? window.location.assign('/signin') : window.location.reload()
    } catch (error) {
      setWrong(explain(error, kind))
    }
    setBusy(false)
  }
  return (
    <Frame
      title={words.title}
      lead={words.lead}
      threadAt="top-[42px] sm:top-[50px]"
      foot={
        <>
          <p>{words.past}</p>
          <p className="mt-2">
            {words.known}{' '}
            <Link href="/signin" className="inline-flex min-h-11 items-center font-semibold text-thread">
              {words.signIn}
            </Link>
          </p>
        </>
      }
    >
      <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-5">
        <Segmented
          label={words.by}
          size="web"
          value={kind}
          onChange={(next) => {
            setKind(next as Kind)
            setWrong({})
          }}
          options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <Field
          key={kind}
          {...inputs[kind]}
          size="web"
          name="identity"
          label={words.kinds[kind]}
          hint={words.hints[kind]}
          error={wrong.identity}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Field
          size="web"
          name="name"
          label={words.name}
          hint={words.nameHint}
          autoComplete="given-name"
          maxLength={100}
        />
        <PasswordField
          name="password"
          label={words.password}
          hint={words.passwordHint}
          error={wrong.password}
          autoComplete="new-password"
          maxLength={200}
          required
        />
        <p role="alert" className="font-medium text-danger-t empty:hidden">
          {wrong.form}
        </p>
        <Button type="submit" size="web" variant="primary" loading={busy}>
          {words.submit}
        </Button>
      </form>
    </Frame>
  )
}

function explain(error: unknown, kind: Kind): Wrong {
  if (!(error instanceof ApiError)) return { form: words.away }
  if (error.code === 'identity_taken') return { identity: words.taken[kind] }
  if (error.code === 'invalid_phone' || error.code === 'invalid') return { identity: words.unfit[kind] }
  if (error.retryAfter) return { form: words.tooMany(error.retryAfter) }
  return { form: words.away }
}
