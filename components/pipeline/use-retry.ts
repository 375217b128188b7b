'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sayRefusal } from '@/components/thread/say-outcome'
import type { Stage } from '@/db/enums'
import type { RunView } from '@/lib/pipeline/api-schema'
import { retryRun } from '@/lib/pipeline/client'
import { keepRun } from './run-changes'
import { shortId, stageWords } from './run-words'

/** A run that stopped before its end may be taken up where it stopped. */
export const canRetry = ({ status }: RunView) => status === 'failed' || status === 'cancelled'

/** A finished run may be worked anew, from the start: what its stages handed on is gone. */
export const canRunAgain = ({ status }: RunView) => status === 'completed'

export function useRetry() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ run, fromStage }: { run: RunView; fromStage?: Stage }) => retryRun(run.id, fromStage),
    onSuccess: (changed, { run, fromStage }) => {
      const from = stageWords[fromStage ?? run.stage].name.toLowerCase()
      keepRun(cache, changed, `Run ${shortId(run.id)} is on the line again, from ${from}`)
    },
    onError: sayRefusal('The run was not started again'),
  })
}
