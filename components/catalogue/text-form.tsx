'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { toast } from 'sonner'
import { refusalWords } from '@/components/thread/say-outcome'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { Textarea } from '@/components/ui/textarea'
import { useFirstFault } from '@/components/ui/use-first-fault'
import { locales } from '@/db/enums'
import { languageNames } from './language-names'
import { RemoveButton } from './remove-button'
import type { TextItem, TextKind } from './text-kind'

type Props = { kind: TextKind; item: TextItem | null; onClose: () => void }

/** The form of a help text or a saved reply, in one language. */
export function TextForm({ kind, item, onClose }: Props) {
  const cache = useQueryClient()
  const [locale, setLocale] = useState(item?.locale ?? 'en')
  const [values, setValues] = useState<Record<string, string>>(item?.values ?? {})
  const [faults, setFaults] = useState<Record<string, string>>({})
  const { form, showFirstFault } = useFirstFault()
  const called = kind.nameOf(values)
  const done = async (words: string) => {
    await cache.invalidateQueries({ queryKey: [kind.what] })
    toast.success(words)
    onClose()
  }
  const save = useMutation({
    mutationFn: (checked: Record<string, string>) => kind.save(item?.id ?? null, checked),
    onSuccess: () => done(`“${called}” is saved`),
  })
  const remove = useMutation({
    mutationFn: (id: string) => kind.remove(id),
    onSuccess: () => done(`“${called}” is deleted`),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const whole = Object.fromEntries(kind.fields.map(({ name }) => [name, values[name] ?? '']))
    const read = kind.shape.safeParse({ ...whole, locale })
    const wrong = read.error?.issues.map(({ path, message }) => [String(path[0]), message] as const) ?? []
    setFaults(Object.fromEntries(wrong.toReversed()))
    showFirstFault()
    if (read.success && !save.isPending) save.mutate(read.data)
  }
  const refused = save.error ?? remove.error
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-4">
      <Segmented
        label="Language"
        value={locale}
        onChange={(next) => setLocale(locales.find((one) => one === next) ?? 'en')}
        options={locales.map((one) => ({ value: one, label: languageNames[one], lang: one }))}
        className="w-full sm:w-auto sm:justify-self-start"
      />
      {kind.fields.map(({ name, label, most, long, hint }) => {
        const props = {
          label,
          hint,
          lang: locale,
          maxLength: most,
          autoComplete: 'off',
          value: values[name] ?? '',
          error: faults[name],
          onChange: ({ target }: { target: { value: string } }) => {
            setValues((was) => ({ ...was, [name]: target.value }))
            if (faults[name]) setFaults(({ [name]: _, ...others }) => others)
          },
        }
        return long ? <Textarea key={name} {...props} /> : <Field key={name} {...props} />
      })}
      {refused ? (
        <p role="alert" className="font-medium text-danger-t">
          {refusalWords(refused)}
        </p>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        {item ? (
          <RemoveButton
            what={kind.nameOf(item.values)}
            loss={kind.loss}
            pending={remove.isPending}
            onRemove={() => remove.mutate(item.id)}
          />
        ) : null}
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="primary" type="submit" loading={save.isPending}>
          Save the {kind.noun}
        </Button>
      </div>
    </form>
  )
}
