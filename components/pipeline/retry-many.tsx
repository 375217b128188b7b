'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { sayRefusal } from '@/components/thread/say-outcome'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button, type ButtonSize } from '@/components/ui/button'
import { plural } from '@/components/ui/plural'
import type { RetryMany as Which } from '@/lib/pipeline/api-schema'
import { retryFailed } from '@/lib/pipeline/client'

type Props = { which: Which; count: number; label: string; size?: ButtonSize }

/** Starts many failed runs again, after asking; says how many that were. */
export function RetryMany({ which, count, label, size = 'console' }: Props) {
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const retry = useMutation({
    mutationFn: () => retryFailed(which),
    onSuccess: ({ retried, skipped, left }) => {
      void cache.invalidateQueries({ queryKey: ['pipeline'] })
      const rest = [
        skipped > 0 ? `${plural(skipped, 'run')} were on their way already.` : null,
        left > 0 ? `${plural(left, 'run')} are left; retry again.` : null,
      ]
      const description = rest.filter(Boolean).join(' ')
      toast.success(`${plural(retried, 'run is', 'runs are')} on the line again`, description ? { description } : {})
    },
    onError: sayRefusal('Not all runs were started again'),
  })
  return (
    <AlertDialog
      open={asking}
      onOpenChange={setAsking}
      trigger={
        <Button variant="soft" size={size} icon={<RotateCcw />} loading={retry.isPending}>
          {label}
        </Button>
      }
      title={count === 1 ? 'Retry this run?' : `Retry ${plural(count, 'failed run')}?`}
      description="Each goes on from the stage where it stopped, and your name is kept with it. What has not been mended fails again."
      confirmLabel={count === 1 ? 'Retry it' : `Retry ${count.toLocaleString('en-GB')}`}
      tone="ink"
      onConfirm={() => retry.mutate()}
    />
  )
}
