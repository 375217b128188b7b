import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { callApi } from '@/lib/http/fetch'
import {
  type ConversationFormat,
  type ConversationsQuery,
  conversationList,
  historyView,
  messageView,
  turnView,
} from './schema'

const longestAnswerMs = 30_000

/** What was said in a session, oldest first. */
export function historyQuery(sessionId: string) {
  return queryOptions({
    queryKey: ['history', sessionId],
    queryFn: ({ signal }) => callApi(`/api/chat/history?sessionId=${sessionId}`, historyView, { signal }),
  })
}

/** The signed-in person's own conversations. */
export function conversationsQuery() {
  return queryOptions({
    queryKey: ['conversations'],
    queryFn: ({ signal }) => callApi('/api/chat/conversations', conversationList, { signal }),
  })
}

export type ConversationsFilter = Pick<ConversationsQuery, 'channel' | 'from' | 'q' | 'theme' | 'type'>

/** Pages of all conversations of the signed-in person, companions with them. `key` tells one filter from another while its times move on. */
export function allConversationsQuery(key: unknown, filter: () => ConversationsFilter) {
  return infiniteQueryOptions({
    queryKey: ['conversations', 'all', key],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => {
      const search = new URLSearchParams({ types: 'all' })
      for (const [name, value] of Object.entries(filter())) if (value !== undefined) search.set(name, value)
      if (pageParam) search.set('cursor', pageParam)
      return callApi(`/api/chat/conversations?${search}`, conversationList, { signal })
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** Sends a message; the same `clientMessageId` again gets the same turn. No answer within 30 s counts as none. */
export function sendMessage(sessionId: string, message: { content: string; clientMessageId: string }) {
  return callApi('/api/chat/message', turnView, {
    method: 'POST',
    headers: { 'x-session-id': sessionId },
    body: message,
    signal: AbortSignal.timeout(longestAnswerMs),
  })
}

/** Writes into somebody's running session as the member of staff who is signed in. */
export function postStaffMessage(sessionId: string, content: string) {
  return callApi(`/api/sessions/${sessionId}/messages`, messageView, { method: 'POST', body: { content } })
}

/** Where a conversation is to be had as a file. */
export function conversationExportUrl(sessionId: string, format: ConversationFormat): string {
  return `/api/sessions/${sessionId}/export?format=${format}`
}
