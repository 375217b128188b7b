'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Textarea } from '@/components/ui/textarea'

type Props = {
  title: string
  description: string
  label: string
  /** What there is so far. */
  words: string | null
  save: string
  remove: string
  onSave: (words: string | null) => Promise<unknown>
  onClose: () => void
}

/** Where staff write what is known of an error. What was written stays until it is kept. */
export function WordsDialog({ title, description, label, words, save, remove, onSave, onClose }: Props) {
  const [pending, setPending] = useState(false)
  const keep = async (next: string | null) => {
    setPending(true)
    // What went wrong is told beside; the words stay here.
    await onSave(next).then(onClose, () => setPending(false))
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('words')).trim()
    if (text && !pending) void keep(text)
  }
  return (
    <Dialog open onOpenChange={onClose} title={title} description={description}>
      <form onSubmit={submit}>
        <Textarea label={label} name="words" required maxLength={1000} rows={4} defaultValue={words ?? ''} />
        <div className="mt-4 flex flex-wrap items-center justify-end gap-2">
          {words ? (
            <Button variant="danger" className="mr-auto" disabled={pending} onClick={() => void keep(null)}>
              {remove}
            </Button>
          ) : null}
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" loading={pending}>
            {save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
