'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { feed } from '@/components/live/running-replies'
import { historyQuery, sendMessage } from '@/lib/chat/client'
import { ApiError } from '@/lib/http/fetch'
import { newRequestId } from './new-request-id'
import { nextChance } from './next-chance'
import { addOutgoing, changeOutgoing, moveOutgoing, type Outgoing, outgoingOf, useOutgoing } from './outbox-store'

/** Whether the server says that nothing more can be said in this session. */
export function isOver(error: unknown): boolean {
  return isGone(error) || (error instanceof ApiError && error.code === 'session_ended')
}

/** Whether this browser holds the session no more: let go, erased, signed out, or joined to whoever signed in with it elsewhere. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'session_not_found' || error.code === 'not_signed_in')
}

/** Whether nothing was refused: the way to the server, or the server itself, is away for now. */
function isAway(error: unknown): boolean {
  return !(error instanceof ApiError) || error.status === 502 || error.status === 503 || error.status === 504
}

/** What to do when nothing more can be said; `gone` when the session cannot even be read. */
export type OnOver = (gone: boolean) => void

/** Restores or restarts the conversation of this page. @returns the id of the session to go on in; null when there is none. */
export type Recover = () => Promise<string | null>

type Told = { onOver: OnOver; recover: Recover }

/**
 * Sends a session's messages one after the other, in the order they were written, each exactly once. What cannot reach the server waits and
 * goes by itself when it can; what was refused stays and can be tried again. What is written into a session that is over goes, once, into
 * the one that is restored or started for it.
 */
export function useOutbox(sessionId: string, told: Told) {
  const all = useOutgoing()
  const outgoing = useMemo(() => all.filter((one) => one.sessionId === sessionId), [all, sessionId])
  const client = useQueryClient()
  const latest = useRef(told)
  useEffect(() => {
    latest.current = told
  })
  // What arrives after the visitor has gone is not kept.
  const leaving = useRef(new AbortController())
  const draining = useRef(false)

  const deliver = useCallback(
    async (one: Outgoing, left: AbortSignal) => {
      for (let attempt = 0; !left.aborted; attempt++) {
        try {
          if (!navigator.onLine) throw new TypeError('offline')
          if (attempt === 0) changeOutgoing(one.id, { state: 'sending' })
          return await say(one, left, async () => {
            await client.invalidateQueries({ queryKey: historyQuery(one.sessionId).queryKey })
          })
        } catch (error) {
          if (left.aborted) return
          if (isAway(error)) {
            changeOutgoing(one.id, { state: 'waiting' })
            await nextChance(attempt, error instanceof ApiError ? error.retryAfter : undefined, left)
            continue
          }
          const to = isOver(error) && !one.moved ? await latest.current.recover().catch(() => null) : null
          if (to) return moveOutgoing(one.sessionId, to)
          changeOutgoing(one.id, { state: 'failed', error })
          if (isOver(error)) latest.current.onOver(isGone(error))
          return
        }
      }
    },
    [client],
  )

  const drain = useCallback(async () => {
    if (draining.current) return
    draining.current = true
    const left = leaving.current.signal
    for (;;) {
      const next = outgoingOf(sessionId).find(({ state }) => state === 'waiting' || state === 'sending')
      if (!next || left.aborted) break
      await deliver(next, left)
    }
    if (!left.aborted) draining.current = false
  }, [deliver, sessionId])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another session has a line of its own
  useEffect(() => {
    leaving.current = new AbortController()
    draining.current = false
    return () => leaving.current.abort()
  }, [sessionId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is added, or comes from a session that is over, is sent
  useEffect(() => void drain(), [drain, outgoing])

  return {
    outgoing,
    send: (content: string) => {
      // Behind what waits it waits too.
      const held = outgoing.some(({ state }) => state === 'waiting')
      addOutgoing({ id: newRequestId(), sessionId, content, state: held ? 'waiting' : 'sending' })
    },
    retry: (id: string) => changeOutgoing(id, { state: 'sending', error: undefined }),
  }
}

/** Says a message and returns once it is stored; its answer is followed from there on. `onTold` at the answer's start and end. */
async function say({ id, sessionId, content }: Outgoing, left: AbortSignal, onTold: () => Promise<void>) {
  const chunks = await sendMessage(sessionId, { content, clientMessageId: id }, left)
  changeOutgoing(id, { state: 'sent' })
  void onTold()
  void (async () => {
    try {
      for await (const chunk of chunks) feed(sessionId, 'own', chunk)
    } catch {
      // The answer goes on being made; the shared stream or the next reading of the history shows it.
    }
    if (!left.aborted) await onTold()
  })()
}
