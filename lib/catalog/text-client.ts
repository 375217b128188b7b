import { infiniteQueryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Locale } from '@/db/enums'
import { callApi, withQuery } from '@/lib/http/fetch'
import { type HelpTextFields, helpTextList, helpTextView } from './help-schema'
import { type SavedReplyFields, savedReplyList, savedReplyView } from './reply-schema'

export type TextFilter = { q?: string | undefined; locale?: Locale | undefined; limit?: number }

/** Pages of help texts in order of topics. */
export function helpPagesQuery(filter: TextFilter) {
  return infiniteQueryOptions({
    queryKey: ['help-texts', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery('/api/help-texts', { ...filter, cursor: pageParam }), helpTextList, { signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** Adds a help text, or changes the one of this id. @throws ApiError `conflict` where the topic has one in the language. */
export function saveHelpText(id: string | null, body: HelpTextFields) {
  const address = id ? `/api/help-texts/${id}` : '/api/help-texts'
  return callApi(address, helpTextView, { method: id ? 'PATCH' : 'POST', body })
}

export function removeHelpText(id: string) {
  return callApi(`/api/help-texts/${id}`, z.undefined(), { method: 'DELETE' })
}

/** Pages of saved replies in order of names. */
export function replyPagesQuery(filter: TextFilter) {
  return infiniteQueryOptions({
    queryKey: ['saved-replies', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery('/api/saved-replies', { ...filter, cursor: pageParam }), savedReplyList, { signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** Adds a saved reply, or changes the one of this id. @throws ApiError `conflict` where there is one of this name in the language. */
export function saveReply(id: string | null, body: SavedReplyFields) {
  const address = id ? `/api/saved-replies/${id}` : '/api/saved-replies'
  return callApi(address, savedReplyView, { method: id ? 'PATCH' : 'POST', body })
}

export function removeReply(id: string) {
  return callApi(`/api/saved-replies/${id}`, z.undefined(), { method: 'DELETE' })
}
