'use client'

import { type ChangeEvent, useId, useRef } from 'react'
import { Button } from './button'
import { type CsvOutcome, CsvOutcomeView } from './csv-outcome'
import { Dialog } from './dialog'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  description: string
  /** The first lines of such a file. */
  example: string
  note: string
  pending: boolean
  outcome: CsvOutcome | undefined
  /** Why the file was not taken, in words. */
  refusal: string | undefined
  onFile: (file: File) => void
}

/** Takes a CSV file in and says line by line what did not fit. */
export function CsvDialog(props: Props) {
  const { open, onClose, title, description, example, note, pending, outcome, refusal, onFile } = props
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // The same file again, once mended, is a change too.
    event.target.value = ''
    if (file) onFile(file)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? null : onClose())}
      title={title}
      description={description}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {outcome ? 'Done' : 'Cancel'}
          </Button>
          <Button variant={outcome ? 'outline' : 'primary'} loading={pending} onClick={() => input.current?.click()}>
            {pending ? 'Importing' : outcome ? 'Choose another file' : 'Choose a file'}
          </Button>
        </>
      }
    >
      <label htmlFor={id} className="sr-only">
        CSV file
      </label>
      <input ref={input} id={id} type="file" accept=".csv,text/csv" onChange={pick} className="hidden" />
      {outcome ? (
        <CsvOutcomeView {...outcome} />
      ) : (
        <>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
            tabIndex={0}
            className="overflow-x-auto rounded-card bg-sunken p-3.5 font-mono text-[12.5px]/[1.6]"
          >
            {example}
          </pre>
          <p className="mt-3 text-ink-2">{note}</p>
          {refusal ? (
            <p role="alert" className="mt-3 font-medium text-danger-t">
              {refusal}
            </p>
          ) : null}
        </>
      )}
    </Dialog>
  )
}
