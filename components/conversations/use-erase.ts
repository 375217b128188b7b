import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { ApiError } from '@/lib/http/fetch'
import { eraseSession } from '@/lib/privacy/client'

/** Erases a conversation; the list then shows that it is gone. */
export function useErase() {
  const t = useTranslations('conversations')
  const client = useQueryClient()
  return useMutation({
    mutationFn: eraseSession,
    onSuccess: () => toast.success(t('erased')),
    onError: (error) => toast.error(error instanceof ApiError && error.status === 404 ? t('gone') : t('notErased')),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
  })
}
