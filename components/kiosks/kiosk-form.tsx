'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { toast } from 'sonner'
import { refusalWords } from '@/components/thread/say-outcome'
import { Button } from '@/components/ui/button'
import { useFirstFault } from '@/components/ui/use-first-fault'
import { changeKiosk, kiosksQuery, makeKiosk } from '@/lib/sessions/kiosk-client'
import type { KioskView, NewKiosk } from '@/lib/sessions/kiosk-schema'
import { draftOf, type Faults, type KioskDraft, readDraft } from './kiosk-draft'
import { KioskFieldset } from './kiosk-fields'
import { RemoveKiosk } from './remove-kiosk'

type Props = {
  kiosk: KioskView | null
  categories: string[]
  /** A new one was made. */
  onMade: (kiosk: KioskView) => void
  onClose: () => void
}

/** Adds a kiosk or changes one: checked by the schema of the API before anything is sent. */
export function KioskForm({ kiosk, categories, onMade, onClose }: Props) {
  const cache = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(kiosk))
  const [faults, setFaults] = useState<Faults>({})
  const { form, showFirstFault } = useFirstFault()
  const save = useMutation({
    mutationFn: (fields: NewKiosk) => (kiosk ? changeKiosk({ id: kiosk.id, ...fields }) : makeKiosk(fields)),
    onSuccess: async (saved) => {
      await cache.invalidateQueries(kiosksQuery())
      onClose()
      if (!kiosk) return onMade(saved)
      toast.success(`${saved.name} is saved`, { description: 'Its screen follows when it is next at its start.' })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readDraft(draft)
    setFaults('faults' in read ? read.faults : {})
    showFirstFault()
    if ('fields' in read && !save.isPending) save.mutate(read.fields)
  }
  const change = (part: Partial<KioskDraft>) => {
    setDraft((was) => ({ ...was, ...part }))
    if (Object.keys(faults).length > 0) setFaults({})
  }
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
      <KioskFieldset {...{ draft, faults, categories }} onChange={change} />
      {save.error ? (
        <p role="alert" className="font-medium text-danger-t">
          {refusalWords(save.error)}
        </p>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        {kiosk ? <RemoveKiosk kiosk={kiosk} onRemoved={onClose} /> : null}
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="primary" type="submit" loading={save.isPending}>
          {kiosk ? 'Save the kiosk' : 'Add the kiosk'}
        </Button>
      </div>
    </form>
  )
}
