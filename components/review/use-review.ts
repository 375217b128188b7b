'use client'

import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useState } from 'react'
import type { EditView, ExampleView } from '@/lib/pipeline/api-schema'
import type { ChatMessage } from '@/lib/pipeline/schema'
import type { RejectReason } from './reasons'
import { type QueueName, queues } from './review-filters'
import { type ExamplePage, useQueue } from './use-queue'
import { useVerdicts } from './use-verdicts'
import type { VerdictMode } from './verdict'

const filters = {
  show: parseAsStringLiteral(queues).withDefault('todo'),
  session: parseAsString,
  example: parseAsString,
}

type Initial = { page: ExamplePage; queue: QueueName; session: string | null }

const toDo = ({ review }: ExampleView) => review === 'pending'

/** The queue chosen in the address, the example at hand, and what can be said about it. After a verdict comes the next one to do. */
export function useReview(initial: Initial) {
  const [{ show, session, example: asked }, setFilters] = useQueryStates(filters)
  const [mode, setMode] = useState<VerdictMode>('judging')
  const isInitial = show === initial.queue && session === initial.session
  const list = useQueue({ queue: show, session, initial: isInitial ? initial.page : null, selected: asked })
  const { examples } = list
  const current =
    examples.find(({ id }) => id === asked) ?? examples.find(toDo) ?? (show === 'all' ? examples[0] : undefined) ?? null

  const select = (id: string | null) => {
    setMode('judging')
    void setFilters({ example: id })
  }
  const verdicts = useVerdicts(select)
  const goOn = ({ id: from }: ExampleView) => {
    const at = examples.findIndex(({ id }) => id === from)
    const others = [...examples.slice(at + 1), ...examples.slice(0, Math.max(0, at))]
    select(others.find(toDo)?.id ?? null)
  }

  return {
    list,
    examples,
    current,
    show,
    session,
    mode,
    select,
    last: verdicts.last,
    refusal: verdicts.refusal,
    saving: verdicts.saving,
    undo: verdicts.undo,
    showQueue: (queue: QueueName) => {
      setMode('judging')
      void setFilters({ show: queue, example: null, session: null })
    },
    /** To the neighbour in the list. */
    move: (by: number) => {
      const at = current ? examples.indexOf(current) : -1
      const next = examples[Math.min(examples.length - 1, Math.max(0, at + by))]
      if (next && mode !== 'editing') select(next.id)
    },
    accept: () => {
      if (!current || mode === 'editing') return
      verdicts.judge(current, { review: 'accepted', reason: null })
      goOn(current)
    },
    reject: (reason: RejectReason) => {
      if (!current) return
      verdicts.judge(current, { review: 'rejected', reason })
      goOn(current)
    },
    save: async (messages: ChatMessage[]) => {
      if (current && (await verdicts.rewrite(current, messages))) goOn(current)
    },
    turn: (edit: EditView) => {
      if (current) void verdicts.turn(current, edit)
    },
    setMode: (next: VerdictMode) => {
      verdicts.forgetRefusal()
      setMode(next)
    },
  }
}
export type ReviewState = ReturnType<typeof useReview>
