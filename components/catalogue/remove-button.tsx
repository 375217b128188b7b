'use client'

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'

type Props = { what: string; loss: string; pending: boolean; onRemove: () => void }

/** Deletes something for good, after a question. */
export function RemoveButton({ what, loss, pending, onRemove }: Props) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="danger" icon={<Trash2 />} loading={pending} onClick={() => setAsking(true)} className="mr-auto">
        Delete
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        tone="danger"
        title={`Delete “${what}”?`}
        description={loss}
        cancelLabel="Keep it"
        confirmLabel="Delete for good"
        onConfirm={onRemove}
      />
    </>
  )
}
