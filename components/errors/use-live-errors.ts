'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useThrottled } from '@/components/ui/use-throttled'
import { openLogPulse } from '@/lib/log/client'
import { errorKeys } from '@/lib/log/error-client'

const everyMs = 1500
/** What was just logged is counted a moment later. */
const countedMs = 800

/** Keeps the page up to date while errors come in. @returns since when the connection is lost and how often it was tried, or null. */
export function useLiveErrors(): { at: number; tries: number } | null {
  const client = useQueryClient()
  const [dropped, setDropped] = useState<{ at: number; tries: number } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const refresh = useThrottled(() => {
    for (const queryKey of errorKeys) {
      if (client.isFetching({ queryKey }) > 0) refresh()
      else void client.invalidateQueries({ queryKey })
    }
  }, everyMs)
  useEffect(() => {
    const happened = () => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined
        refresh()
      }, countedMs)
    }
    const close = openLogPulse({
      filter: { eventType: 'error', source: 'log' },
      onPulse: happened,
      onState: (state) => {
        if (state.is === 'live') {
          setDropped(null)
          happened()
        } else setDropped((before) => ({ at: before?.at ?? Date.now(), tries: state.attempt }))
      },
    })
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
      close()
    }
  }, [refresh])
  return dropped
}
