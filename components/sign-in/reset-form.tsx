'use client'

import Link from 'next/link'
import { type FormEvent, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/http/fetch'
import { changePassword } from '@/lib/people/client'
import { Frame } from './frame'
import { PasswordField } from './password-field'
import { strings } from './strings'

const words = strings.reset
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

/** A new password for whoever follows a link that an admin made. */
export function ResetForm() {
  const secret = useLinkSecret()
  const [wrong, setWrong] = useState<{ password?: string; form?: string }>({})
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    if (password.length < shortest) return setWrong({ password: words.short })
    setWrong({})
    setBusy(true)
    try {
      await changePassword({ reset_token: secret ?? '', new_password: password })
      setDone(true)
    } catch (error) {
      setWrong(explain(error))
    }
    setBusy(false)
  }
  const toSignIn = (
    <Link href="/signin" className="inline-flex min-h-11 items-center font-semibold text-thread">
      {words.signIn}
    </Link>
  )
  if (done) {
    return (
      <Frame title={words.done} lead={words.doneLead} threadAt="top-[42px] sm:top-[50px]" foot={null}>
        <Button asChild size="web" variant="primary" className="w-full">
          <Link href="/signin" autoFocus>
            {words.signIn}
          </Link>
        </Button>
      </Frame>
    )
  }
  return (
    <Frame
      title={words.title}
      lead={words.lead}
      threadAt="top-[67px] sm:top-[75px]"
      foot={
        <p>
          {words.remembered} {toSignIn}
        </p>
      }
    >
      <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-5">
        <PasswordField
          name="password"
          label={words.password}
          hint={words.hint}
          error={wrong.password}
          autoComplete="new-password"
          maxLength={200}
          required
          autoFocus
        />
        <p role="alert" className="font-medium text-danger-t empty:hidden">
          {secret === '' ? words.gone : wrong.form}
        </p>
        <Button type="submit" size="web" variant="primary" loading={busy} disabled={secret === ''}>
          {words.submit}
        </Button>
      </form>
    </Frame>
  )
}

function explain(error: unknown): { password?: string; form?: string } {
  if (!(error instanceof ApiError)) return { form: words.away }
  if (error.code === 'reset_not_found') return { form: words.gone }
  if (error.code === 'invalid') return { password: words.short }
  if (error.code === 'too_many') return { form: words.tooMany(error.retryAfter ?? 60) }
  return { form: words.away }
}
