'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { importPeople } from '@/lib/people/client'
import { ImportResult } from './import-result'
import { refusalWords } from './refusal'

/** Takes people in from a CSV file and says line by line what did not fit. */
export function ImportDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const cache = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const take = useMutation({
    mutationFn: importPeople,
    onSettled: () => cache.invalidateQueries({ queryKey: ['people'] }),
  })
  const close = () => {
    onClose()
    take.reset()
  }
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // The same file again, once mended, is a change too.
    event.target.value = ''
    if (file) take.mutate(file)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? null : close())}
      title="Import people"
      description="A CSV file whose first line names its columns. Who is known by their number is changed, others are made."
      footer={
        <>
          <Button variant="quiet" onClick={close}>
            {take.data ? 'Done' : 'Cancel'}
          </Button>
          <Button
            variant={take.data ? 'outline' : 'primary'}
            loading={take.isPending}
            onClick={() => input.current?.click()}
          >
            {take.isPending ? 'Importing' : take.data ? 'Choose another file' : 'Choose a file'}
          </Button>
        </>
      }
    >
      <label htmlFor={id} className="sr-only">
        CSV file
      </label>
      <input ref={input} id={id} type="file" accept=".csv,text/csv" onChange={pick} className="hidden" />
      {take.data ? (
        <ImportResult result={take.data} />
      ) : (
        <>
          <pre className="overflow-x-auto rounded-card bg-sunken p-3.5 font-mono text-[12.5px]/[1.6]">
            {'customer_id,phone,name,loyalty_tier\nC123,+91 98765 43210,Asha Rao,gold'}
          </pre>
          <p className="mt-3 text-ink-2">
            At most 100,000 lines. A phone is kept as a claim that nobody has proven: it signs nobody in and shows
            nobody an earlier conversation. An empty field changes nothing.
          </p>
          {take.error ? (
            <p role="alert" className="mt-3 font-medium text-danger-t">
              {refusalWords(take.error)}
            </p>
          ) : null}
        </>
      )}
    </Dialog>
  )
}
