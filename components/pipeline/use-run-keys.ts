'use client'

import { useKeys } from '@/components/ui/use-keys'
import type { RunView } from '@/lib/pipeline/api-schema'
import { canRetry, useRetry } from './use-retry'

type Options = {
  runs: RunView[]
  selected: string | null
  canAct: boolean
  /** Selects what the keys come to; without it they move the focus only. */
  onSelect?: (id: string) => void
}

/** J and K move through the runs, Enter (the row's own) opens one, R retries the selected one. */
export function useRunKeys({ runs, selected, canAct, onSelect }: Options) {
  const retry = useRetry()
  const move = (by: number) => {
    const focused = document.activeElement?.id.replace(/^run-/, '')
    const at = runs.findIndex(({ id }) => id === (onSelect ? (selected ?? focused) : focused))
    const next = runs[at < 0 ? 0 : Math.min(runs.length - 1, Math.max(0, at + by))]
    if (!next) return
    onSelect?.(next.id)
    document.getElementById(`run-${next.id}`)?.focus()
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    r: () => {
      const run = runs.find(({ id }) => id === selected)
      if (canAct && run && canRetry(run) && !retry.isPending) retry.mutate({ run })
    },
  })
}
