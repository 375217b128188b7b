import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { callApi, withQuery } from '@/lib/http/fetch'
import {
  apiCallList,
  type ErrorChange,
  type ErrorsQuery,
  type ErrorWindow,
  errorDetail,
  errorList,
  funnelView,
  messagesSent,
} from './error-schema'

/** The keys of the queries below, so that a page can say that all of it is old. */
export const errorKeys = [['errors'], ['error'], ['funnel'], ['api-calls']] as const

const pathOf = (fingerprint: string) => `/api/errors/${encodeURIComponent(fingerprint)}`

/** Pages of the errors of a time; `key` tells one time from another while its ends move on. */
export function errorsQueryOptions(key: unknown, filter: () => Omit<ErrorsQuery, 'limit' | 'cursor'>) {
  return infiniteQueryOptions({
    queryKey: ['errors', key],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery('/api/errors', { ...filter(), cursor: pageParam }), errorList, { signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** One error with `recent` of those who hit it last. */
export function errorQueryOptions(fingerprint: string, key: unknown, window: () => ErrorWindow, recent: number) {
  return queryOptions({
    queryKey: ['error', fingerprint, key, recent],
    queryFn: ({ signal }) => callApi(withQuery(pathOf(fingerprint), { ...window(), recent }), errorDetail, { signal }),
  })
}

export function funnelQueryOptions(key: unknown, window: () => ErrorWindow) {
  return queryOptions({
    queryKey: ['funnel', key],
    queryFn: ({ signal }) => callApi(withQuery('/api/funnel', window()), funnelView, { signal }),
  })
}

export function apiCallsQueryOptions(key: unknown, window: () => ErrorWindow) {
  return queryOptions({
    queryKey: ['api-calls', key],
    queryFn: ({ signal }) => callApi(withQuery('/api/api-calls', window()), apiCallList, { signal }),
  })
}

export function changeError(fingerprint: string, change: ErrorChange) {
  return callApi(pathOf(fingerprint), errorDetail, { method: 'PATCH', body: change })
}

/** Writes to everybody in a running session that hit it in a time. @returns how many it reached. */
export async function writeToAll(fingerprint: string, content: string, window: ErrorWindow): Promise<number> {
  const path = withQuery(`${pathOf(fingerprint)}/messages`, window)
  return (await callApi(path, messagesSent, { method: 'POST', body: { content } })).sent
}
