import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { forgetAll, forgetFact, forgetFactLeaving, type MemoryOf } from '@/lib/chat/memory-client'
import { ApiError } from '@/lib/http/fetch'

const undoMs = 6000

const isGone = (error: unknown) => error instanceof ApiError && error.status === 404

/**
 * Forgetting with a way back: a line is out of sight at once, and goes for good when its note has closed or the page is left.
 * `hidden` are the lines that are out of sight.
 */
export function useForgetting(of: MemoryOf) {
  const t = useTranslations('memory')
  const client = useQueryClient()
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const waiting = useRef(new Set<string>())

  const show = useCallback((id: string) => setHidden((ids) => new Set([...ids].filter((other) => other !== id))), [])
  const reload = useCallback(() => client.invalidateQueries({ queryKey: ['memory'] }), [client])

  const send = useCallback(
    async (id: string) => {
      if (!waiting.current.delete(id)) return
      try {
        await forgetFact(id)
      } catch (error) {
        if (isGone(error)) return
        show(id)
        toast.error(t('notForgotten'))
      } finally {
        await reload()
      }
    },
    [reload, show, t],
  )

  const forget = (id: string, sentence: string) => {
    waiting.current.add(id)
    setHidden((ids) => new Set([...ids, id]))
    toast(t('forgotten'), {
      id,
      description: sentence,
      duration: undoMs,
      action: {
        label: t('undo'),
        onClick: () => {
          if (waiting.current.delete(id)) show(id)
        },
      },
      onAutoClose: () => void send(id),
      onDismiss: () => void send(id),
    })
  }

  useEffect(() => {
    const ids = waiting.current
    const leave = () => {
      for (const id of ids) {
        forgetFactLeaving(id)
        toast.dismiss(id)
      }
      ids.clear()
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  const all = useMutation({
    mutationFn: () => forgetAll(of),
    onMutate: () => {
      // Those about to go, go with all the others.
      for (const id of waiting.current) toast.dismiss(id)
      waiting.current.clear()
    },
    onSuccess: () => toast.success(t('allForgotten')),
    onError: () => {
      setHidden(new Set())
      toast.error(t('notForgotten'))
    },
    onSettled: reload,
  })

  return { hidden, forget, forgetAll: all.mutate, busy: all.isPending }
}
