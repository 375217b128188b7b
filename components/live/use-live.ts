'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { historyQuery } from '@/lib/chat/client'
import type { LiveState } from '@/lib/chat/live-client'
import { type LiveEvent, liveParts } from '@/lib/chat/live-schema'
import { LiveTab } from './live-tab'
import { queryHints } from './query-hints'
import { dropReplies, feed, readBy, repliesOf, settle, subscribeToReplies } from './running-replies'
import { forgetWriting, noteWriting } from './typing'

type Page = { tab: LiveTab; leave: () => void }

const fromStream = 'stream'

let page: Page | null = null
let connection: LiveState = 'connecting'
const listeners = new Set<() => void>()

function become(state: LiveState) {
  connection = state
  for (const listener of listeners) listener()
}

/** Begins this tab's part in the stream. */
function open(client: QueryClient, sessionId: string): Page {
  const hints = queryHints(client)
  const onEvent = (event: LiveEvent) => {
    if (event.event === 'changed') {
      hints.changed(event.data.sessionId, event.data.what)
      if (event.data.what.includes('messages')) forgetWriting(event.data.sessionId)
    }
    if (event.event === 'typing') noteWriting(event.data.sessionId, event.data.name)
    if (event.event === 'reply') feed(event.data.sessionId, fromStream, event.data.chunk)
    if (event.event === 'over') {
      dropReplies(event.data.sessionId)
      // Reading it again tells whether this browser may no more, or has come to it another way meanwhile.
      hints.changed(event.data.sessionId, ['session', 'messages'])
    }
  }
  const histories = client.getQueryCache().subscribe(({ type, query }) => {
    const [name, sessionId] = query.queryKey
    if (type !== 'updated' || name !== 'history' || typeof sessionId !== 'string') return
    const history = client.getQueryData(historyQuery(sessionId).queryKey)
    if (history) settle(sessionId, history.items)
  })
  const tab = new LiveTab({
    // In another site's frame this browser is somebody else.
    name: window.top === window ? 'throughline live' : 'throughline live, framed',
    sessionId,
    onState: become,
    onEvent,
    onGap: () => {
      for (const query of client.getQueryCache().findAll({ queryKey: ['session'] })) {
        const sessionId = query.queryKey[1]
        if (typeof sessionId === 'string') hints.changed(sessionId, liveParts)
      }
    },
    onForget: () => dropReplies(),
    replies: () => readBy(fromStream),
  })
  const leave = () => {
    tab.leave()
    hints.stop()
    histories()
    if (page?.tab !== tab) return
    page = null
    become('connecting')
  }
  return { tab, leave }
}

/**
 * Keeps what this page shows of the browser's own conversations current, by the one event stream that all its tabs share. Once on a page.
 * @param sessionId the conversation that this browser holds; nothing is opened without one.
 * @returns opens the stream anew as who this browser is now: after signing in, or once it was refused.
 */
export function useLive(sessionId: string | null) {
  const client = useQueryClient()
  useEffect(() => {
    if (sessionId === null) return
    const begin = () => {
      page ??= open(client, sessionId)
    }
    const end = () => page?.leave()
    // A page kept for the way back holds no stream that others wait for.
    const show = ({ persisted }: PageTransitionEvent) => persisted && begin()
    begin()
    window.addEventListener('pagehide', end)
    window.addEventListener('pageshow', show)
    return () => {
      window.removeEventListener('pagehide', end)
      window.removeEventListener('pageshow', show)
      end()
    }
  }, [client, sessionId])
  return restart
}

const restart = () => page?.tab.restart()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** How the stream stands, whichever tab has it. `refused` stays until it is restarted, or a tab comes with another conversation. */
export function useConnection(): LiveState {
  return useSyncExternalStore(
    subscribe,
    () => connection,
    () => 'connecting',
  )
}

/** The replies being made in a session, and those just finished that its history does not hold whole yet, in their order. */
export function useRunningReplies(sessionId: string) {
  const replies = () => repliesOf(sessionId)
  return useSyncExternalStore(subscribeToReplies, replies, replies)
}

/** Closes the stream of this tab and forgets, in every tab, all that it told. */
export function forgetLive() {
  const open = page
  open?.tab.forget()
  open?.leave()
  dropReplies()
  forgetWriting()
}
