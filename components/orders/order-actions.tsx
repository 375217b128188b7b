'use client'

import { PackageCheck } from 'lucide-react'
import { useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import type { ListedOrder } from '@/lib/catalog/order-schema'
import { useOrderChange } from './use-order-change'

/** What can become of an order now: handed out, cancelled after a question, or placed again. */
export function OrderActions({ order }: { order: ListedOrder }) {
  const [asking, setAsking] = useState(false)
  const change = useOrderChange()
  const { id, number, status } = order
  if (status !== 'placed') {
    const done = `${number} is placed again`
    return (
      <Button
        variant="soft"
        loading={change.isPending}
        onClick={() => change.mutate({ id, status: 'placed', done, back: status })}
      >
        Place it again
      </Button>
    )
  }
  return (
    <>
      <Button
        variant="primary"
        icon={<PackageCheck />}
        loading={change.isPending}
        onClick={() => change.mutate({ id, status: 'collected', done: `${number} is collected`, back: 'placed' })}
      >
        Collected
      </Button>
      <Button variant="quiet" disabled={change.isPending} onClick={() => setAsking(true)}>
        Cancel order
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        tone="danger"
        title={`Cancel ${number}?`}
        description="The goods go back to the stock, and the conversation’s timeline says so. You can place it again while they are there."
        cancelLabel="Keep the order"
        confirmLabel="Cancel the order"
        onConfirm={() => change.mutate({ id, status: 'cancelled', done: `${number} is cancelled`, back: 'placed' })}
      />
    </>
  )
}
