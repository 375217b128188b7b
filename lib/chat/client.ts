import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { FeedbackRating } from '@/db/enums'
import { callApi, fetchApi, withQuery } from '@/lib/http/fetch'
import { readEvents } from '@/lib/http/read-events'
import {
  type ConversationFormat,
  type ConversationsQuery,
  conversationList,
  historyView,
  messageView,
  stoppedView,
  versionList,
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
      const query = { types: 'all', ...filter(), cursor: pageParam }
      return callApi(withQuery('/api/chat/conversations', query), conversationList, { signal })
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** A piece of a reply as it grows: a chunk of AI SDK's UI message stream. */
export type ReplyChunk = { type: string; [field: string]: unknown }

async function* chunksOf(response: Response): AsyncGenerator<ReplyChunk> {
  if (!response.body) return
  for await (const { data } of readEvents(response.body)) if (data !== '[DONE]') yield JSON.parse(data)
}

/**
 * Sends a message and comes back once it is stored, with the chunks of its reply; the same `clientMessageId` again gets the same turn.
 * @throws ApiError; TypeError when the network is away or nothing came back within 30 s.
 */
export async function sendMessage(
  sessionId: string,
  message: { content: string; clientMessageId: string },
  signal: AbortSignal,
): Promise<AsyncGenerator<ReplyChunk>> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(new TypeError('No answer came in time')), longestAnswerMs)
  try {
    const response = await fetchApi('/api/chat/message', {
      method: 'POST',
      headers: { 'x-session-id': sessionId, accept: 'text/event-stream' },
      body: message,
      signal: AbortSignal.any([signal, patience.signal]),
    })
    return chunksOf(response)
  } finally {
    clearTimeout(timer)
  }
}

/** Makes the last reply anew. @returns its chunks. @throws ApiError `conflict`, `session_ended`, `too_many`. */
export async function regenerateReply(messageId: string): Promise<AsyncGenerator<ReplyChunk>> {
  const headers = { accept: 'text/event-stream' }
  return chunksOf(await fetchApi(`/api/chat/messages/${messageId}/regenerate`, { method: 'POST', headers }))
}

/** Puts other words in place of the last message and has them answered anew. @returns the chunks of the reply. @throws as regenerateReply. */
export async function editMessage(messageId: string, content: string): Promise<AsyncGenerator<ReplyChunk>> {
  const headers = { accept: 'text/event-stream' }
  return chunksOf(await fetchApi(`/api/chat/messages/${messageId}`, { method: 'PATCH', headers, body: { content } }))
}

/** Stops the reply that is being made in a session; what it said until then stays. */
export function stopReply(sessionId: string) {
  return callApi(`/api/chat/${sessionId}/stop`, stoppedView, { method: 'POST' })
}

/** Says that a reply was good or not, or takes that back with null. */
export function rateReply(messageId: string, rating: FeedbackRating | null, text?: string) {
  const body = text ? { rating, text } : { rating }
  return callApi(`/api/chat/messages/${messageId}/feedback`, messageView, { method: 'POST', body })
}

/** What a reply said before it was made anew, oldest first. */
export function versionsQuery(messageId: string, version: number) {
  return queryOptions({
    queryKey: ['versions', messageId, version],
    queryFn: ({ signal }) => callApi(`/api/chat/messages/${messageId}/versions`, versionList, { signal }),
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
