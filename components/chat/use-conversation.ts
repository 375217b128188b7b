'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { z } from 'zod'
import { useConnection, useRunningReplies } from '@/components/live/use-live'
import { useOnline } from '@/components/ui/use-online'
import { sessionOrdersQuery } from '@/lib/catalog/order-client'
import { historyQuery, stopReply } from '@/lib/chat/client'
import type { historyView } from '@/lib/chat/schema'
import { movesQuery, sessionQuery } from '@/lib/sessions/client'
import type { moveList, SessionView } from '@/lib/sessions/schema'
import { dropOutgoing } from './outbox-store'
import { quickReplies, threadItems } from './thread-items'
import { useAttendance } from './use-attendance'
import { isGone, type OnOver, type Recover, useOutbox } from './use-outbox'

/** Only while no stream tells what happened. */
const lookEveryMs = 5000

/** What the server already read for the first paint. */
export type Opened = { session: SessionView; history: z.infer<typeof historyView>; moves: z.infer<typeof moveList> }

type Options = {
  /** Told once it has ended, or is not there any more. */
  onOver: OnOver
  /** Where to go on when words were written into a session that is over. */
  recover: Recover
  opened?: Opened | undefined
  /** Whether the conversation is in front of somebody, where the page knows better than the browser. */
  looking?: boolean
}

/**
 * One running session as a conversation: what was said with its changes of surface and its orders, the reply as it grows, what is on its
 * way, and the basket. The same session may go on elsewhere and staff may write into it.
 */
export function useConversation(sessionId: string, { onOver, recover, opened, looking: shown = true }: Options) {
  const { outgoing, send, retry } = useOutbox(sessionId, { onOver, recover })
  const live = useConnection() === 'open'
  const looking = { refetchInterval: live ? (false as const) : lookEveryMs, refetchOnReconnect: true }
  const session = useQuery({ ...sessionQuery(sessionId), ...looking, initialData: opened?.session })
  const history = useQuery({ ...historyQuery(sessionId), ...looking, initialData: opened?.history })
  const moves = useQuery({ ...movesQuery(sessionId), initialData: opened?.moves })
  const orders = useQuery(sessionOrdersQuery(sessionId))
  const growing = useRunningReplies(sessionId)
  const online = useOnline()
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

  const messages = useMemo(() => history.data?.items ?? [], [history.data])
  const stored = useMemo(() => messages.flatMap(({ clientMessageId: id }) => id ?? []), [messages])
  const attendance = useAttendance({
    sessionId,
    messages,
    refetchInterval: looking.refetchInterval,
    looking: shown,
  })
  useEffect(() => dropOutgoing(stored), [stored])
  const underWay = outgoing.filter(({ id }) => !stored.includes(id))
  const answering =
    messages.some(({ status }) => status === 'pending') ||
    (!attendance.holder && underWay.some(({ state }) => state === 'sent'))
  return {
    session: session.data,
    items: threadItems(messages, moves.data?.items ?? [], orders.data?.items, attendance.beside),
    attendance,
    messages,
    /** Something was said in it. */
    begun: messages.length > 0 || underWay.length > 0,
    moves: moves.data?.items ?? [],
    // What the assistant offers to tap is for the assistant.
    replies: underWay.length > 0 || attendance.holder ? [] : quickReplies(messages),
    outgoing: underWay,
    growing,
    /** A reply is being made: it can be stopped. */
    answering,
    /** The way to the server is away; what is said waits. */
    offline: !online || underWay.some(({ state }) => state === 'waiting'),
    send,
    retry,
    stop: async () => {
      await stopReply(sessionId).catch(() => undefined)
      await history.refetch()
    },
    loading: history.isPending || moves.isPending || session.isPending,
    error: history.error ?? moves.error ?? session.error,
    reload: () => void Promise.all([session.refetch(), history.refetch(), moves.refetch()]),
  }
}
export type Conversing = ReturnType<typeof useConversation>
