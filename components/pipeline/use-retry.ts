'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RunView } from '@/lib/pipeline/api-schema'
import { retryRun } from '@/lib/pipeline/client'
import { keepRun, sayRefusal } from './run-changes'
import { shortId, stageWords } from './run-words'

/** A run that stopped before its end may be taken up where it stopped. */
export const canRetry = ({ status }: RunView) => status === 'failed' || status === 'cancelled'

export function useRetry() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (run: RunView) => retryRun(run.id),
    onSuccess: (changed, { id, stage }) =>
      keepRun(cache, changed, `Run ${shortId(id)} is on the line again, from ${stageWords[stage].name.toLowerCase()}`),
    onError: sayRefusal('The run was not started again'),
  })
}
