'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiError } from '@/lib/http/fetch'
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
      const action = undo && {
        label: 'Undo',
        onClick: () => mutation.mutate({ change: undo, done: 'Taken back' }),
      }
      toast.success(done, action ? { action } : undefined)
    },
    onError: (error) => {
      toast.error('Nothing was changed', {
        description: error instanceof ApiError ? error.message : 'The server could not be reached. Try again.',
      })
    },
    onSettled: () => Promise.all(errorKeys.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
  return mutation
}
