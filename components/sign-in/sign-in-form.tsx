'use client'

import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { useCountdown } from '@/components/thread/use-countdown'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { type SignInRefusal, signInPage } from '@/lib/people/client'
import { Frame } from './frame'
import { PasswordField } from './password-field'
import { strings } from './strings'

const words = strings.signIn

type Props = {
  /** Goes along to the sign-up, which leads back here. */
  next: string | undefined
  /** Somebody is signed in who may not go where they wanted. */
  elsewhere?: { name: string | null }
}

/** Phone, e-mail or user name, and the password. The page itself knows where to go once its cookie is set. */
export function SignInForm({ next, elsewhere }: Props) {
  const [refusal, setRefusal] = useState<SignInRefusal | 'away' | null>(null)
  const [busy, setBusy] = useState(false)
  const wait = refusal !== 'away' ? refusal?.retryAfter : undefined
  const left = useCountdown(wait, () => setRefusal(null), refusal)
  const message = refusal === null ? null : refusalText(refusal, left)

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
    <Frame
      title={words.title}
      lead={words.lead}
      threadAt="top-[67px] sm:top-[75px]"
      foot={
        <p className="flex flex-wrap items-center gap-x-4">
          <span>
            {words.newHere}{' '}
            <Link href="/signup" className="inline-flex min-h-11 items-center font-semibold text-thread">
              {words.signUp}
            </Link>
          </span>
          {elsewhere || next?.startsWith('/chat') ? (
            <Link href="/chat" className="inline-flex min-h-11 items-center font-semibold text-thread">
              {elsewhere ? words.ownChat : words.guest}
            </Link>
          ) : null}
        </p>
      }
    >
      <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-5">
        {elsewhere ? <p>{words.elsewhere(elsewhere.name ?? words.nameless)}</p> : null}
        <Field
          size="web"
          name="name"
          label={words.name}
          hint={words.nameHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          autoFocus
        />
        <PasswordField name="password" label={words.password} autoComplete="current-password" required />
        <p role="alert" className="min-h-0 font-medium text-danger-t empty:hidden">
          {message}
        </p>
        <Button type="submit" size="web" variant="primary" loading={busy} disabled={left !== undefined && left > 0}>
          {words.submit}
        </Button>
      </form>
    </Frame>
  )
}

function refusalText(refusal: SignInRefusal | 'away', left: number | undefined): string {
  if (refusal === 'away') return words.away
  if (refusal.code === 'too_many') return words.tooMany(left ?? refusal.retryAfter ?? 60)
  if (refusal.code === 'wrong_credentials') return words.wrong
  return refusal.code === 'busy' ? words.busy : words.away
}
