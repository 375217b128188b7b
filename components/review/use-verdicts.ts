'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalWords, sayRefusal } from '@/components/thread/say-outcome'
import type { Review } from '@/db/enums'
import type { EditView, ExampleView } from '@/lib/pipeline/api-schema'
import { reviewExample, staffCountsQuery } from '@/lib/pipeline/client'
import type { ChatMessage } from '@/lib/pipeline/schema'
import { replaceExample } from './use-queue'

type Change = { review: Review; reason: string | null; messages?: ChatMessage[] }
type Verdict = { before: ExampleView; change: Change }

const mostUndone = 100

/**
 * What a reviewer says about examples: shown at once, sent one after another in the order said, taken back when the server refuses.
 * `last` is what `undo` would take back.
 */
export function useVerdicts(onReturn: (id: string) => void) {
  const cache = useQueryClient()
  const [said, setSaid] = useState<Verdict[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = useMutation({
    mutationFn: ({ before, change }: { before: ExampleView; change: Parameters<typeof reviewExample>[1] }) =>
      reviewExample(before.id, change),
    scope: { id: 'review' },
    onSettled: () => void cache.invalidateQueries({ queryKey: staffCountsQuery.queryKey }),
  })

  const judge = (before: ExampleView, change: Change) => {
    const verdict = { before, change }
    replaceExample(cache, before, { ...before, ...change })
    setSaid((all) => [...all, verdict].slice(-mostUndone))
    send.mutateAsync(verdict).catch((error) => {
      replaceExample(cache, { ...before, ...change }, before)
      setSaid((all) => all.filter((one) => one !== verdict))
      onReturn(before.id)
      sayRefusal('The review was not kept')(error)
    })
  }

  /** Waits for the server, which may find the new words unfit. */
  const rewrite = async (before: ExampleView, messages: ChatMessage[]): Promise<boolean> => {
    const verdict: Verdict = { before, change: { review: 'accepted', reason: null, messages } }
    setRefusal(null)
    try {
      replaceExample(cache, before, await send.mutateAsync(verdict))
      setSaid((all) => [...all, verdict].slice(-mostUndone))
      return true
    } catch (error) {
      setRefusal(refusalWords(error))
      return false
    }
  }

  /** Takes an edit of enhancement back, or does it again; shown once the server has done it. Words changed before can then no longer be. */
  const turn = async (before: ExampleView, { id, undone }: EditView) => {
    try {
      replaceExample(cache, before, await send.mutateAsync({ before, change: undone ? { redo: id } : { undo: id } }))
      setSaid((all) => all.filter((one) => one.before.id !== before.id || !one.change.messages))
    } catch (error) {
      sayRefusal('The example stays as it was')(error)
    }
  }

  const last = said.at(-1) ?? null
  const undo = () => {
    if (!last) return
    const { before, change } = last
    const now = { ...before, ...change }
    setSaid((all) => all.slice(0, -1))
    replaceExample(cache, now, before)
    onReturn(before.id)
    const back = {
      review: before.review,
      reason: before.reason,
      ...(change.messages ? { messages: before.messages } : {}),
    }
    send.mutateAsync({ before: now, change: back }).catch((error) => {
      replaceExample(cache, before, now)
      sayRefusal('The review was not taken back')(error)
    })
  }
  return { judge, rewrite, turn, undo, last, refusal, forgetRefusal: () => setRefusal(null), saving: send.isPending }
}
