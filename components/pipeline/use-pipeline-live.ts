'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { pipelineView } from '@/lib/pipeline/api-schema'
import { pipelineQuery, pipelineStreamUrl } from '@/lib/pipeline/client'

const settleMs = 400
const reopenMs = 3000

export type Dropped = { at: number; tries: number }

/**
 * Keeps what is shown of the pipeline current while the tab is visible: the status from the stream, the lists asked for anew after each
 * change. A hidden tab gives its connection back, as a browser has only six of them.
 * @returns since when the stream is away and how often it was tried, or null while it runs
 */
export function usePipelineLive(): Dropped | null {
  const cache = useQueryClient()
  const [dropped, setDropped] = useState<Dropped | null>(null)
  useEffect(() => {
    let source: EventSource | undefined
    let reopening: ReturnType<typeof setTimeout> | undefined
    let refreshing: ReturnType<typeof setTimeout> | undefined

    const refresh = () => {
      refreshing ??= setTimeout(() => {
        refreshing = undefined
        for (const part of ['runs', 'run', 'throughput', 'failures']) {
          // A busy line must not cancel its own refreshes for ever.
          void cache.invalidateQueries({ queryKey: ['pipeline', part] }, { cancelRefetch: false })
        }
      }, settleMs)
    }
    const close = () => {
      clearTimeout(reopening)
      source?.close()
      source = undefined
    }
    const open = () => {
      if (source) return
      source = new EventSource(pipelineStreamUrl)
      source.addEventListener('pipeline', (event) => {
        setDropped(null)
        cache.setQueryData(pipelineQuery.queryKey, pipelineView.parse(JSON.parse(event.data)))
        refresh()
      })
      source.onerror = () => {
        setDropped((before) => ({ at: before?.at ?? Date.now(), tries: (before?.tries ?? 0) + 1 }))
        // An answer that is no stream ends an EventSource for good.
        if (source?.readyState !== EventSource.CLOSED) return
        close()
        reopening = setTimeout(open, reopenMs)
      }
    }
    const follow = () => (document.hidden ? close() : open())
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      clearTimeout(refreshing)
      close()
    }
  }, [cache])
  return dropped
}
