'use client'

import { type FormEvent, useState } from 'react'
import { errorTitle } from '@/components/thread/error-title'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { plural } from '@/components/ui/plural'
import { Select } from '@/components/ui/select'
import type { ErrorGroupView } from '@/lib/log/error-schema'

type Props = {
  error: ErrorGroupView
  others: ErrorGroupView[]
  onMerge: (into: string) => Promise<unknown>
  onClose: () => void
}

/** Says that an error is the same as another one, so that the two count together. */
export function SameAsDialog({ error, others, onMerge, onClose }: Props) {
  const [pending, setPending] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const into = String(new FormData(event.currentTarget).get('into'))
    setPending(true)
    await onMerge(into).then(onClose, () => setPending(false))
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Count it with another error"
      description={`${errorTitle(error)}: what was counted goes over, and later ones follow. You can let later ones count by themselves again; what went over stays.`}
    >
      <form onSubmit={submit}>
        <Select label="The same as" name="into" required>
          {others.map((other) => (
            <option key={other.fingerprint} value={other.fingerprint}>
              {`${errorTitle(other)} (${other.error_type}, ${plural(other.count, 'time')})`}
            </option>
          ))}
        </Select>
        <div className="mt-4 flex flex-wrap justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" loading={pending}>
            Count them together
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
