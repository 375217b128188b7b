'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { toast } from 'sonner'
import { PasswordField } from '@/components/sign-in/password-field'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/http/fetch'
import { changePassword, devicesQuery } from '@/lib/people/client'

const shortest = 8

/** What does not fit: of the fields by the name of what is said about them, of the whole by how many seconds to wait, none for no answer. */
type Wrong = { current?: 'missing' | 'wrong'; next?: true; form?: { wait: number | undefined } }

/** The password in force and the one that shall be; without one yet, only the latter. */
export function PasswordForm({ hasPassword, name }: { hasPassword: boolean; name: string }) {
  const t = useTranslations('account')
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
      toast.success(t('password.done'))
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
      ...(has && !current ? { current: 'missing' } : null),
      ...(next.length < shortest ? { next: true } : null),
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
          label={t('password.current')}
          error={wrong.current && t(`password.${wrong.current}`)}
          autoComplete="current-password"
          maxLength={200}
          required
        />
      ) : (
        <p>{t('password.none')}</p>
      )}
      <PasswordField
        name="next"
        label={t('password.next')}
        hint={t('password.hint')}
        error={wrong.next && t('password.short')}
        autoComplete="new-password"
        maxLength={200}
        required
      />
      <p role="alert" className="font-medium text-danger-t empty:hidden">
        {wrong.form && (wrong.form.wait ? t('password.tooMany', { seconds: wrong.form.wait }) : t('away'))}
      </p>
      <Button type="submit" size="web" loading={isPending} className="self-start">
        {has ? t('password.submit') : t('password.set')}
      </Button>
    </form>
  )
}

function explain(error: unknown): Wrong {
  if (!(error instanceof ApiError)) return { form: { wait: undefined } }
  if (error.code === 'wrong_credentials') return { current: 'wrong' }
  if (error.code === 'invalid') return { next: true }
  return { form: { wait: error.code === 'too_many' ? (error.retryAfter ?? 60) : undefined } }
}
