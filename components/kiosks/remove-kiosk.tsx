'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { sayRefusal } from '@/components/thread/say-outcome'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { kiosksQuery, removeKiosk } from '@/lib/sessions/kiosk-client'
import type { KioskView } from '@/lib/sessions/kiosk-schema'

/** Takes a kiosk away, after a question. */
export function RemoveKiosk({ kiosk: { id, name }, onRemoved }: { kiosk: KioskView; onRemoved: () => void }) {
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => removeKiosk(id),
    onSuccess: async () => {
      await cache.invalidateQueries(kiosksQuery())
      toast.success(`${name} is removed`)
      onRemoved()
    },
    onError: sayRefusal(`${name} was not removed`),
  })
  return (
    <>
      <Button
        variant="danger"
        icon={<Trash2 />}
        loading={remove.isPending}
        onClick={() => setAsking(true)}
        className="mr-auto"
      >
        Remove
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        tone="danger"
        title={`Remove ${name}?`}
        description="Its screen lets go of whoever stands there and is a browser like any other again. Conversations keep the place they were at."
        confirmLabel="Remove the kiosk"
        cancelLabel="Keep it"
        onConfirm={() => remove.mutate()}
      />
    </>
  )
}
