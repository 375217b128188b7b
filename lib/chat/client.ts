import { queryOptions } from '@tanstack/react-query'
import { callApi } from '@/lib/http/fetch'
import { conversationList, historyView, turnView } from './schema'

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

/** Sends a message; the same `clientMessageId` again gets the same turn. No answer within 30 s counts as none. */
export function sendMessage(sessionId: string, message: { content: string; clientMessageId: string }) {
  return callApi('/api/chat/message', turnView, {
    method: 'POST',
    headers: { 'x-session-id': sessionId },
    body: message,
    signal: AbortSignal.timeout(longestAnswerMs),
  })
}
