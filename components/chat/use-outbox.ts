'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { historyQuery, sendMessage } from '@/lib/chat/client'
import type { TurnView } from '@/lib/chat/schema'
import { ApiError } from '@/lib/http/fetch'
import { sessionQuery } from '@/lib/sessions/client'

/** A message on its way; `id` is its clientMessageId, so that sending it again never says it twice. */
export type Outgoing = {
  id: string
  content: string
  state: 'sending' | 'failed' | 'sent'
  error?: unknown
  /** The stored message it became. */
  messageId?: string
}

/** Whether the server says that nothing more can be said in this session. */
export function isOver(error: unknown): boolean {
  return isGone(error) || (error instanceof ApiError && error.code === 'session_ended')
}

/** Whether this browser holds the session no more: let go, erased, signed out, or joined to whoever signed in with it elsewhere. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'session_not_found' || error.code === 'not_signed_in')
}

/** What to do when nothing more can be said; `gone` when the session cannot even be read. */
export type OnOver = (gone: boolean) => void

/** 128 random bits; `randomUUID` is missing where the page came over plain HTTP, as on a kiosk in a shop's own network. */
function newMessageId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Sends a session's messages one after the other, in the order they were written. What failed stays and can be tried again. */
export function useOutbox(sessionId: string, onOver: OnOver) {
  const [outgoing, setOutgoing] = useState<Outgoing[]>([])
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const client = useQueryClient()
  // What arrives after the visitor has gone is not kept.
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])

  const keep = useCallback(
    async ({ message, reply }: TurnView) => {
      if (gone.current) return
      const { queryKey } = historyQuery(sessionId)
      // A reading under way began before this turn and would take it back.
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, (before) => {
        const items = before?.items ?? []
        const known = new Set(items.map(({ id }) => id))
        const fresh = [message, ...(reply ? [reply] : [])].filter(({ id }) => !known.has(id))
        return { items: [...items, ...fresh], nextCursor: before?.nextCursor ?? null }
      })
      await client.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey })
    },
    [client, sessionId],
  )

  const deliver = useCallback(
    ({ id, content }: Outgoing) => {
      const change = (to: Partial<Outgoing>) =>
        setOutgoing((before) => before.map((one) => (one.id === id ? { ...one, ...to } : one)))
      const attempt = async () => {
        try {
          const turn = await sendMessage(sessionId, { content, clientMessageId: id })
          change({ state: 'sent', messageId: turn.message.id })
          await keep(turn)
          setOutgoing((before) => before.filter((one) => one.id !== id))
        } catch (error) {
          change({ state: 'failed', error })
          if (isOver(error)) onOver(isGone(error))
        }
      }
      line.current = line.current.then(attempt)
    },
    [keep, sessionId, onOver],
  )

  const send = (content: string) => {
    const fresh: Outgoing = { id: newMessageId(), content, state: 'sending' }
    setOutgoing((before) => [...before, fresh])
    deliver(fresh)
  }
  const retry = (id: string) => {
    const again = outgoing.find((one) => one.id === id)
    if (!again) return
    setOutgoing((before) => before.map((one) => (one.id === id ? { ...one, state: 'sending', error: undefined } : one)))
    deliver(again)
  }
  return { outgoing, send, retry }
}
