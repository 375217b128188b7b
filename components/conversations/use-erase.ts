import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiError } from '@/lib/http/fetch'
import { eraseSession } from '@/lib/privacy/client'
import { strings } from './strings'

/** Erases a conversation; the list then shows that it is gone. */
export function useErase() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: eraseSession,
    onSuccess: () => toast.success(strings.erased),
    onError: (error) =>
      toast.error(error instanceof ApiError && error.status === 404 ? strings.gone : strings.notErased),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
  })
}
