'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { type Locale, locales } from '@/db/enums'
import { ApiError } from '@/lib/http/fetch'
import { localeName } from '@/lib/locale/locale-schema'
import { changeOwn } from '@/lib/people/client'
import type { PersonView } from '@/lib/people/schema'

type Person = Pick<PersonView, 'name' | 'locale'>

/** What somebody is called, and their language. */
export function ProfileForm({ person }: { person: Person }) {
  const t = useTranslations('account')
  const router = useRouter()
  const [saved, setSaved] = useState(person)
  const [name, setName] = useState(person.name ?? '')
  const [locale, setLocale] = useState(person.locale)
  const { mutate, isPending } = useMutation({
    mutationFn: changeOwn,
    onSuccess: (now) => {
      setSaved(now)
      setName(now.name ?? '')
      toast.success(t('you.saved'))
      router.refresh()
    },
    onError: (error) => toast.error(error instanceof ApiError ? t('you.notSaved') : t('away')),
  })
  const changed = name.trim() !== (saved.name ?? '') || locale !== saved.locale
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!changed || isPending) return
    const known: Locale | undefined = locales.find((one) => one === locale)
    mutate({ name: name.trim() || null, ...(known ? { locale: known } : null) })
  }
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-5">
      <Field
        size="web"
        name="name"
        label={t('you.name')}
        hint={t('you.nameHint')}
        autoComplete="name"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div>
        <p aria-hidden="true" className="mb-1.5 font-medium text-[14px]">
          {t('you.language')}
        </p>
        <Segmented
          label={t('you.language')}
          size="web"
          value={locale ?? ''}
          onChange={setLocale}
          options={locales.map((one) => ({ value: one, label: localeName[one], lang: one }))}
        />
      </div>
      <Button type="submit" size="web" disabled={!changed} loading={isPending} className="self-start">
        {t('you.save')}
      </Button>
    </form>
  )
}
