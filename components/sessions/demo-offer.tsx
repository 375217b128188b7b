'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { demoQuery, fillWithDemo } from '@/lib/demo/client'

/** Fills an installation without sessions, once that is confirmed. */
export function DemoOffer({ again = false }: { again?: boolean }) {
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const fill = useMutation({
    mutationFn: fillWithDemo,
    onSuccess: (demo) => cache.setQueryData(demoQuery().queryKey, demo),
    onError: (error) => {
      toast.error('Nothing was added', { description: error.message })
      cache.invalidateQueries({ queryKey: demoQuery().queryKey })
    },
  })
  return (
    <AlertDialog
      open={asking}
      onOpenChange={setAsking}
      title="Fill with demo data?"
      description="About 70 made-up sessions come in: a workshop, visits to the shop, talks with a companion, recorded journeys and what the pipeline makes of them. It takes about a minute, and you can remove all of it again."
      confirmLabel="Fill with demo data"
      onConfirm={() => fill.mutate()}
      trigger={<Button loading={fill.isPending}>{again ? 'Carry on filling' : 'Fill with demo data'}</Button>}
    />
  )
}
