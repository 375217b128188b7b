'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useThrottled } from '@/components/ui/use-throttled'
import { historyQuery } from '@/lib/chat/client'
import type { MessageView } from '@/lib/chat/schema'
import type { Words } from './describe-message'

const restMs = 300

/** The words of a session's messages, none where they are private, and how to look again when one has arrived. */
export function useWords(sessionId: string, first: MessageView[], hidden: boolean): { words: Words; look: () => void } {
  const client = useQueryClient()
  const query = historyQuery(sessionId)
  const { data, isFetching } = useQuery({
    ...query,
    initialData: { items: first, nextCursor: null },
    staleTime: Number.POSITIVE_INFINITY,
    enabled: !hidden,
  })
  const look = useThrottled(() => {
    if (!hidden) void client.invalidateQueries({ queryKey: query.queryKey })
  }, restMs)
  const words = useMemo(
    () => ({ messages: new Map(data.items.map((item) => [item.id, item])), hidden, complete: !isFetching }),
    [data.items, hidden, isFetching],
  )
  return { words, look }
}
