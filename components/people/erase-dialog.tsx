'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { refusalWords } from '@/components/thread/say-outcome'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { callApi } from '@/lib/http/fetch'
import type { PersonView } from '@/lib/people/schema'
import { erasedView } from '@/lib/privacy/schema'
import { nameOf } from './person-words'

type Props = { person: PersonView; open: boolean; onClose: () => void }

/** Erases somebody everywhere, once their number has been typed, and shows the receipt. */
export function EraseDialog({ person, open, onClose }: Props) {
  const cache = useQueryClient()
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const erase = useMutation({
    mutationFn: () => callApi(`/api/people/${person.id}`, erasedView, { method: 'DELETE' }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['people'] }),
  })
  const close = () => {
    if (erase.data) router.replace('/people')
    else onClose()
    setTyped('')
    if (erase.error) erase.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === person.customer_id) erase.mutate()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next || erase.isPending ? null : close())}
      title={erase.data ? `${nameOf(person)} is erased` : `Erase ${nameOf(person)}?`}
      description={
        erase.data
          ? 'Nothing of them is left. This is what went.'
          : 'Their account, sessions, messages, events and training examples go, everywhere and for good.'
      }
    >
      {erase.data ? (
        <>
          <Receipt erased={erase.data.erased} />
          <div className="mt-5 flex justify-end">
            <Button variant="primary" onClick={close}>
              Back to people
            </Button>
          </div>
        </>
      ) : (
        <form onSubmit={submit}>
          <Field
            label={`Type ${person.customer_id} to confirm`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            inputClassName="font-mono"
            error={erase.error ? refusalWords(erase.error) : undefined}
          />
          <div className="mt-5 flex justify-end gap-2">
            <Button variant="quiet" onClick={close}>
              Keep them
            </Button>
            <Button
              type="submit"
              variant="danger"
              disabled={typed.trim() !== person.customer_id}
              loading={erase.isPending}
            >
              Erase for good
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}

function Receipt({ erased }: { erased: Record<string, number> }) {
  const rows = Object.entries(erased).filter(([, count]) => count > 0)
  return (
    <section
      aria-label="Receipt"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="max-h-72 overflow-y-auto rounded-card bg-sunken p-3.5"
    >
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1.5">
        {rows.map(([table, count]) => (
          <div key={table} className="contents">
            <dt className="first-letter:uppercase">{table.replaceAll('_', ' ')}</dt>
            <dd className="text-right tabular-nums">{count.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
