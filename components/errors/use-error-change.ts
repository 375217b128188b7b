'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sayDone, sayRefusal } from '@/components/thread/say-outcome'
import { changeError, errorKeys } from '@/lib/log/error-client'
import type { ErrorChange } from '@/lib/log/error-schema'

type Change = {
  change: ErrorChange
  /** What is said once it is done. */
  done: string
  /** What takes it back, offered with it. */
  undo?: ErrorChange
}

/** Changes what is known of an error and says so; what is on the page is read again. */
export function useErrorChange(fingerprint: string) {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ change }: Change) => changeError(fingerprint, change),
    onSuccess: (_, { done, undo }) => {
      sayDone(done, undo ? () => mutation.mutate({ change: undo, done: 'Taken back' }) : null)
    },
    onError: sayRefusal('Nothing was changed'),
    onSettled: () => Promise.all(errorKeys.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
  return mutation
}
