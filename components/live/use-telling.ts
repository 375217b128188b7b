'use client'

import { useEffect } from 'react'
import { useThrottled } from '@/components/ui/use-throttled'
import { tellRead, tellTyping } from '@/lib/chat/staff-client'
import type { Side } from '@/lib/chat/staff-schema'

const everyMs = 3000

// That a sign got lost matters to nobody: the next one comes.
const lost = () => undefined

/** Tells the other side of a session that something is being written, once in three seconds. */
export function useTellTyping(sessionId: string, as: Side): () => void {
  return useThrottled(() => void tellTyping(sessionId, as).catch(lost), everyMs)
}

type Reading = {
  sessionId: string
  as: Side
  /** The newest message of the other side. */
  newest: { id: string; createdAt: string } | undefined
  /** Up to when it is known that they have read. */
  readAt: string | null
  /** Whether the conversation is in front of somebody, as far as the page knows. */
  looking: boolean
}

/** Tells the other side that its newest message was read, once that stands on a page that somebody looks at. */
export function useTellRead({ sessionId, as, newest, readAt, looking }: Reading) {
  const id = newest && newest.createdAt > (readAt ?? '') ? newest.id : undefined
  useEffect(() => {
    if (!id || !looking) return
    const tell = () => {
      if (!document.hidden) tellRead(sessionId, as, id).catch(lost)
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [sessionId, as, id, looking])
}
