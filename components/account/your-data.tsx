'use client'

import { useMutation } from '@tanstack/react-query'
import { Download, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { ApiError } from '@/lib/http/fetch'
import { eraseMyself, ownExportPath } from '@/lib/privacy/client'
import { Receipt } from './receipt'
import { yourData as words } from './your-data-strings'

/** What is kept of oneself: a copy to take along, and its end. */
export function YourData() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <p className="max-w-[56ch] text-ink-2">
        {words.copyText} {words.more}{' '}
        <Link href="/privacy" className="font-semibold text-thread">
          {words.kept}
        </Link>
        . {words.remembered}{' '}
        <Link href="/memory" className="font-semibold text-thread">
          {words.memory}
        </Link>
        .
      </p>
      <div className="mt-4 flex flex-wrap gap-2.5">
        <Button asChild size="web" icon={<Download />}>
          <a href={ownExportPath} download onClick={() => toast.success(words.onItsWay)}>
            {words.copy}
          </a>
        </Button>
        <Button size="web" variant="danger" icon={<Trash2 />} onClick={() => setOpen(true)}>
          {words.erase}
        </Button>
      </div>
      <EraseDialog open={open} onClose={() => setOpen(false)} />
    </>
  )
}

/** Asks for a word to be typed, erases, and shows what went; then nobody is signed in here any more. */
function EraseDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const erase = useMutation({ mutationFn: eraseMyself })
  const ready = typed.trim().toLowerCase() === words.word
  const close = () => {
    if (erase.isPending) return
    if (erase.data) return window.location.assign('/')
    setTyped('')
    erase.reset()
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) erase.mutate()
  }
  return (
    <Dialog
      size="web"
      open={open}
      onOpenChange={(next) => (next ? null : close())}
      title={erase.data ? words.done.title : words.ask.title}
      description={erase.data ? words.done.text : words.ask.text}
    >
      {erase.data ? (
        <>
          <Receipt erased={erase.data.erased} />
          <div className="mt-5 flex justify-end">
            <Button size="web" variant="primary" onClick={close}>
              {words.done.leave}
            </Button>
          </div>
        </>
      ) : (
        <form onSubmit={submit}>
          <Field
            size="web"
            label={words.ask.type}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            error={erase.error ? refusal(erase.error) : undefined}
          />
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Button size="web" variant="quiet" onClick={close}>
              {words.ask.cancel}
            </Button>
            <Button type="submit" size="web" variant="danger" disabled={!ready} loading={erase.isPending}>
              {words.ask.confirm}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}

function refusal(error: Error): string {
  return error instanceof ApiError && error.code === 'conflict' ? words.lastAdmin : words.failed
}
