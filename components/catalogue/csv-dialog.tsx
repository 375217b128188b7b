'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useId, useRef } from 'react'
import { refusalWords } from '@/components/people/refusal'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { importCsv } from '@/lib/catalog/product-client'
import { CsvResult } from './csv-result'

export type CsvWords = { title: string; example: string; note: string }

type Props = {
  what: 'products' | 'help-texts' | 'saved-replies'
  words: CsvWords
  open: boolean
  onClose: () => void
}

/** Takes a CSV file in and says line by line what did not fit. */
export function CsvDialog({ what, words, open, onClose }: Props) {
  const cache = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const take = useMutation({
    mutationFn: (file: File) => importCsv(what, file),
    onSettled: () => cache.invalidateQueries({ queryKey: [what] }),
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
      title={words.title}
      description="A CSV file whose first line names its columns, as the export writes it. What is known is changed, the rest is added."
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
        <CsvResult result={take.data} />
      ) : (
        <>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
            tabIndex={0}
            className="overflow-x-auto rounded-card bg-sunken p-3.5 font-mono text-[12.5px]/[1.6]"
          >
            {words.example}
          </pre>
          <p className="mt-3 text-ink-2">{words.note} At most 20,000 rows. An empty cell changes nothing.</p>
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
