'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { z } from 'zod'
import { useConnection, useRunningReplies } from '@/components/live/use-live'
import { historyQuery } from '@/lib/chat/client'
import type { historyView } from '@/lib/chat/schema'
import { movesQuery, sessionQuery } from '@/lib/sessions/client'
import type { moveList, SessionView } from '@/lib/sessions/schema'
import { quickReplies, threadItems } from './thread-items'
import { isGone, type OnOver, useOutbox } from './use-outbox'

/** Only while no stream tells what happened. */
const lookEveryMs = 15_000

/** What the server already read for the first paint. */
export type Opened = { session: SessionView; history: z.infer<typeof historyView>; moves: z.infer<typeof moveList> }

/**
 * One running session as a conversation: what was said with its changes of surface, what is on its way, and the basket. Looks again when the
 * event stream says so, as the same session may go on elsewhere and staff may write into it; not while words of ours are on their way. `onOver`
 * is told once it has ended or is not there any more.
 */
export function useConversation(sessionId: string, onOver: OnOver, opened?: Opened) {
  const { outgoing, send, retry } = useOutbox(sessionId, onOver)
  const idle = outgoing.length === 0
  const live = useConnection() === 'open'
  const looking = { refetchInterval: idle && !live ? lookEveryMs : (false as const), refetchOnReconnect: false }
  const session = useQuery({ ...sessionQuery(sessionId), ...looking, initialData: opened?.session })
  const history = useQuery({ ...historyQuery(sessionId), ...looking, enabled: idle, initialData: opened?.history })
  const moves = useQuery({ ...movesQuery(sessionId), initialData: opened?.moves })
  const { refetch: lookWhereItWent } = moves
  const ended = session.data !== undefined && !session.data.is_active
  const gone = isGone(session.error)
  useEffect(() => {
    if (ended || gone) onOver(gone)
  }, [ended, gone, onOver])
  const surface = session.data?.channel
  const known = useRef(surface)
  useEffect(() => {
    if (known.current !== undefined && surface !== known.current) void lookWhereItWent()
    known.current = surface
  }, [surface, lookWhereItWent])
  const growing = useRunningReplies(sessionId)
  const messages = (history.data?.items ?? []).map((message) => {
    const reply = message.status === 'pending' ? growing.find(({ messageId }) => messageId === message.id) : undefined
    return reply ? { ...message, content: reply.text, parts: [{ type: 'text' as const, text: reply.text }] } : message
  })
  const stored = new Set(messages.map(({ id }) => id))
  const underWay = outgoing.filter(({ messageId }) => !messageId || !stored.has(messageId))
  return {
    session: session.data,
    items: threadItems(messages, moves.data?.items ?? []),
    messages,
    moves: moves.data?.items ?? [],
    replies: underWay.length > 0 ? [] : quickReplies(messages),
    outgoing: underWay,
    send,
    retry,
    loading: history.isPending || moves.isPending || session.isPending,
    error: history.error ?? moves.error ?? session.error,
    reload: () => void Promise.all([session.refetch(), history.refetch(), moves.refetch()]),
  }
}
