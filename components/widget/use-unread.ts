'use client'

import { useEffect, useRef } from 'react'
import type { MessageView } from '@/lib/chat/schema'
import type { Host } from './use-host'

/** Tells the page around how many answers came while the chat was closed. */
export function useUnread(messages: MessageView[], { shown, tell }: Host) {
  const answers = messages.filter(({ role, status }) => role !== 'user' && status !== 'pending').length
  const seen = useRef(0)
  const told = useRef(0)
  useEffect(() => {
    if (shown) seen.current = answers
    const count = Math.max(0, answers - seen.current)
    if (count === told.current) return
    told.current = count
    tell?.({ throughline: 'unread', count })
  }, [answers, shown, tell])
}
