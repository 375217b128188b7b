'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { refusalWords } from '@/components/thread/say-outcome'
import { CsvDialog } from '@/components/ui/csv-dialog'
import type { CsvOutcome } from '@/components/ui/csv-outcome'
import type { ImportView } from '@/lib/catalog/import-schema'
import { importCsv } from '@/lib/catalog/product-client'

export type CsvWords = { title: string; example: string; note: string }

type Props = {
  what: 'products' | 'help-texts' | 'saved-replies'
  words: CsvWords
  open: boolean
  onClose: () => void
}

const outcomeOf = ({ created, changed, unchanged, rejected }: ImportView): CsvOutcome => ({
  counts: [
    [created, 'added'],
    [changed, 'changed'],
    [unchanged, 'as they were'],
  ],
  rejected,
})

/** Takes a CSV file of the catalogue in and says line by line what did not fit. */
export function ImportDialog({ what, words, open, onClose }: Props) {
  const cache = useQueryClient()
  const take = useMutation({
    mutationFn: (file: File) => importCsv(what, file),
    onSettled: () => cache.invalidateQueries({ queryKey: [what] }),
  })
  const close = () => {
    onClose()
    take.reset()
  }
  return (
    <CsvDialog
      open={open}
      onClose={close}
      title={words.title}
      description="A CSV file whose first line names its columns, as the export writes it. What is known is changed, the rest is added."
      example={words.example}
      note={`${words.note} At most 20,000 rows. An empty cell changes nothing.`}
      pending={take.isPending}
      outcome={take.data && outcomeOf(take.data)}
      refusal={take.error ? refusalWords(take.error) : undefined}
      onFile={take.mutate}
    />
  )
}
