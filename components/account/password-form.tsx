'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { toast } from 'sonner'
import { PasswordField } from '@/components/sign-in/password-field'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/http/fetch'
import { changePassword, devicesQuery } from '@/lib/people/client'
import { strings } from './strings'

const words = strings.password
const shortest = 8

type Wrong = { current?: string; next?: string; form?: string }

/** The password in force and the one that shall be; without one yet, only the latter. */
export function PasswordForm({ hasPassword, name }: { hasPassword: boolean; name: string }) {
  const client = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [has, setHas] = useState(hasPassword)
  const [wrong, setWrong] = useState<Wrong>({})
  const { mutate, isPending } = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      form.current?.reset()
      setHas(true)
      setWrong({})
      toast.success(words.done)
      return client.invalidateQueries({ queryKey: devicesQuery().queryKey })
    },
    onError: (error) => setWrong(explain(error)),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const fields = new FormData(event.currentTarget)
    const [current, next] = [String(fields.get('current') ?? ''), String(fields.get('next') ?? '')]
    const found: Wrong = {
      ...(has && !current ? { current: words.missing } : null),
      ...(next.length < shortest ? { next: words.short } : null),
    }
    setWrong(found)
    if (!found.current && !found.next) mutate({ current_password: current, new_password: next })
  }
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="flex flex-col gap-5">
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
      {has ? (
        <PasswordField
          name="current"
          label={words.current}
          error={wrong.current}
          autoComplete="current-password"
          maxLength={200}
          required
        />
      ) : (
        <p>{words.none}</p>
      )}
      <PasswordField
        name="next"
        label={words.next}
        hint={words.hint}
        error={wrong.next}
        autoComplete="new-password"
        maxLength={200}
        required
      />
      <p role="alert" className="font-medium text-danger-t empty:hidden">
        {wrong.form}
      </p>
      <Button type="submit" size="web" loading={isPending} className="self-start">
        {has ? words.submit : words.set}
      </Button>
    </form>
  )
}

function explain(error: unknown): Wrong {
  if (!(error instanceof ApiError)) return { form: strings.away }
  if (error.code === 'wrong_credentials') return { current: words.wrong }
  if (error.code === 'invalid') return { next: words.short }
  if (error.code === 'too_many') return { form: words.tooMany(error.retryAfter ?? 60) }
  return { form: strings.away }
}
