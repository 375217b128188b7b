'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { logQueryOptions, openLogStream, type StreamState } from '@/lib/log/client'
import type { LogEntry, LogPage } from '@/lib/log/schema'

/** Up to here a session is loaded whole without being asked; beyond it the rest comes on demand. */
const loadedByItself = 10_000
/** Rows that arrive together are drawn together. */
const batchMs = 60

type Options = { sessionId: string; first: LogPage; tail: boolean; onArrived: (entries: LogEntry[]) => void }

/**
 * Everything that happened in a session, and while `tail` is on what happens now. Each row once: the stream goes on exactly where
 * the first page ended, and after a pause where it was left.
 */
export function useSessionLog({ sessionId, first, tail, onArrived }: Options) {
  const pages = useInfiniteQuery({
    ...logQueryOptions({ source: 'all', sessionId }),
    initialData: { pages: [first], pageParams: [''] },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const [arrived, setArrived] = useState<LogEntry[]>([])
  const [fresh, setFresh] = useState<ReadonlySet<number>>(new Set())
  const [stream, setStream] = useState<StreamState>({ is: 'live' })
  const place = useRef(first.liveCursor)
  const tell = useRef(onArrived)
  useEffect(() => {
    tell.current = onArrived
  })

  useEffect(() => {
    if (!tail) return
    let batch: LogEntry[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      timer = undefined
      const entries = batch
      batch = []
      setArrived((before) => [...before, ...entries])
      setFresh(new Set(entries.map((entry) => entry.event_id)))
      tell.current(entries)
    }
    const close = openLogStream({
      filter: { source: 'all', sessionId },
      after: place.current,
      onState: setStream,
      onEntry: (entry, cursor) => {
        place.current = cursor
        batch.push(entry)
        timer ??= setTimeout(flush, batchMs)
      },
    })
    return () => {
      close()
      clearTimeout(timer)
      if (batch.length > 0) flush()
    }
  }, [sessionId, tail])

  const loaded = pages.data.pages.reduce((sum, page) => sum + page.count, 0)
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = pages
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError && loaded < loadedByItself) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isError, loaded, fetchNextPage])

  const entries = useMemo(
    () => [...pages.data.pages.flatMap((page) => page.events), ...arrived],
    [pages.data.pages, arrived],
  )
  /** Everything there is, oldest first, once it has been loaded. */
  const loadAll = async () => {
    let loadedPages = pages.data.pages
    for (let more = hasNextPage; more; ) {
      const answer = await fetchNextPage({ throwOnError: true })
      loadedPages = answer.data?.pages ?? loadedPages
      more = answer.hasNextPage
    }
    const all = [...loadedPages.flatMap((page) => page.events), ...arrived]
    return all.sort((one, other) => one.event_id - other.event_id)
  }
  return { entries, arrived: arrived.length, fresh, stream, pages, loadAll }
}
