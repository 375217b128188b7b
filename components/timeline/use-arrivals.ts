'use client'

import { useEffect, useRef, useState } from 'react'
import { openLogStream, type StreamState } from '@/lib/log/client'
import type { LogEntry, LogSign } from '@/lib/log/schema'

/** Rows that arrive together are drawn together. */
const batchMs = 60

type Options = {
  sessionId: string
  from: string
  on: boolean
  onArrived: (entries: LogEntry[]) => void
  /** Its person writes, or has read. */
  onSign: (sign: LogSign) => void
}

/**
 * What happens in a session while `on`: each row once, beginning exactly where the first rows of the page ended, and after a pause
 * where it was left. `fresh` are the rows that came last.
 */
export function useArrivals({ sessionId, from, on, onArrived, onSign }: Options) {
  const [fresh, setFresh] = useState<ReadonlySet<number>>(new Set())
  const [stream, setStream] = useState<StreamState>({ is: 'live' })
  const place = useRef(from)
  const tell = useRef({ onArrived, onSign })
  useEffect(() => {
    tell.current = { onArrived, onSign }
  })

  useEffect(() => {
    if (!on) return
    let batch: LogEntry[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      timer = undefined
      const entries = batch
      batch = []
      setFresh(new Set(entries.map((entry) => entry.event_id)))
      tell.current.onArrived(entries)
    }
    const close = openLogStream({
      filter: { source: 'all', sessionId },
      after: place.current,
      onState: setStream,
      onSign: (sign) => tell.current.onSign(sign),
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
  }, [sessionId, on])

  return { fresh, stream }
}
