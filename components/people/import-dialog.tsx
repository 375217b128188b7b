'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { refusalWords } from '@/components/thread/say-outcome'
import { CsvDialog } from '@/components/ui/csv-dialog'
import type { CsvOutcome } from '@/components/ui/csv-outcome'
import { importPeople } from '@/lib/people/client'
import type { PeopleImport } from '@/lib/people/schema'

const outcomeOf = ({ created, updated, rejected }: PeopleImport): CsvOutcome => ({
  counts: [
    [created, 'made'],
    [updated, 'changed'],
  ],
  rejected,
})

/** Takes people in from a CSV file and says line by line what did not fit. */
export function ImportDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const cache = useQueryClient()
  const take = useMutation({
    mutationFn: importPeople,
    onSettled: () => cache.invalidateQueries({ queryKey: ['people'] }),
  })
  const close = () => {
    onClose()
    take.reset()
  }
  return (
    <CsvDialog
      open={open}
      onClose={close}
      title="Import people"
      description="A CSV file whose first line names its columns. Who is known by their number is changed, others are made."
      example={'customer_id,phone,name,loyalty_tier\nC123,+91 98765 43210,Asha Rao,gold'}
      note="At most 100,000 lines. A phone is kept as a claim that nobody has proven: it signs nobody in and shows nobody an earlier conversation. An empty field changes nothing."
      pending={take.isPending}
      outcome={take.data && outcomeOf(take.data)}
      refusal={take.error ? refusalWords(take.error) : undefined}
      onFile={take.mutate}
    />
  )
}
