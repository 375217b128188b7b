import { infiniteQueryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Locale } from '@/db/enums'
import { callApi, withQuery } from '@/lib/http/fetch'
import { memoryList } from './memory-schema'

/** The session whose memory is meant; null for that of the person who is signed in. */
export type MemoryOf = { sessionId: string | null }

const pathOf = ({ sessionId }: MemoryOf) => (sessionId ? `/api/sessions/${sessionId}/memory` : '/api/people/me/memory')
const factPath = (id: string) => `/api/memories/${id}`

/** Pages of what is remembered, newest first, told in a language. */
export function memoriesQuery({ locale, ...of }: MemoryOf & { locale: Locale }) {
  return infiniteQueryOptions({
    queryKey: ['memory', of.sessionId, locale],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery(pathOf(of), { locale, cursor: pageParam }), memoryList, { signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** Forgets one fact for good. @throws ApiError `not_found` when it is gone already, `forbidden`. */
export function forgetFact(id: string) {
  return callApi(factPath(id), z.undefined(), { method: 'DELETE' })
}

/** The same while the page goes away: nobody is left to hear of the answer. */
export function forgetFactLeaving(id: string) {
  void fetch(factPath(id), { method: 'DELETE', credentials: 'same-origin', keepalive: true })
}

/** Forgets everything. @throws ApiError `forbidden`. */
export function forgetAll(of: MemoryOf) {
  return callApi(pathOf(of), z.undefined(), { method: 'DELETE' })
}
