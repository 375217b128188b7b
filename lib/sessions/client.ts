import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Channel, Locale } from '@/db/enums'
import { callApi, withQuery } from '@/lib/http/fetch'
import {
  endView,
  type HandoverView,
  handoverView,
  type ListQuery,
  leaveView,
  moveList,
  restoreView,
  type SessionView,
  sessionList,
  sessionOverview,
  sessionView,
  startView,
  undoneView,
} from './schema'

export type SessionsFilter = Partial<Omit<ListQuery, 'limit' | 'cursor'>> & { limit?: number }

/** Pages of the list of sessions, those last active first; `filter` as API.md names it. */
export function sessionsQuery(filter: SessionsFilter) {
  return infiniteQueryOptions({
    queryKey: ['sessions', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery('/api/sessions', { ...filter, cursor: pageParam }), sessionList, { signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** How all sessions stand; changes of surface are counted from `since`. */
export function sessionsOverviewQuery(since: string | undefined) {
  return queryOptions({
    queryKey: ['sessions-overview', since],
    queryFn: ({ signal }) => callApi(withQuery('/api/sessions/overview', { since }), sessionOverview, { signal }),
  })
}

export function sessionQuery(id: string) {
  return queryOptions({
    queryKey: ['session', id],
    queryFn: ({ signal }) => callApi(`/api/sessions/${id}`, sessionView, { signal }),
  })
}

/** How a session went from surface to surface. */
export function movesQuery(id: string) {
  return queryOptions({
    queryKey: ['moves', id],
    queryFn: ({ signal }) => callApi(`/api/sessions/${id}/channels`, moveList, { signal }),
  })
}

type Start = { channel: Channel; phone?: string; password?: string; guest?: true; locale?: Locale }

/** Starts or joins a session. The secret goes into an HttpOnly cookie; what the answer says of it is not handed on. */
export async function startSession(
  body: Start,
  options: { signal?: AbortSignal } = {},
): Promise<{ session: SessionView; restored: boolean }> {
  const { session, restored } = await callApi('/api/session/start', startView, { method: 'POST', body, ...options })
  return { session, restored }
}

/** Goes on with the session that this browser's cookie holds. @throws ApiError `session_not_found`. */
export async function restoreSession(channel: Channel, locale?: Locale): Promise<SessionView> {
  const { session } = await callApi('/api/session/restore', restoreView, { method: 'POST', body: { channel, locale } })
  return session
}

/** A one-time code by which another device goes on with this browser's session. @throws ApiError `session_not_found`. */
export function makeHandover(): Promise<HandoverView> {
  return callApi('/api/session/handover', handoverView, { method: 'POST' })
}

/** Takes up a session by its code; the secret goes into an HttpOnly cookie. @throws ApiError `code_not_found`, `too_many`. */
export async function claimHandover(
  body: { code: string; channel: Channel; locale?: Locale },
  options: { signal?: AbortSignal } = {},
): Promise<SessionView> {
  const { session } = await callApi('/api/session/claim', startView, { method: 'POST', body, ...options })
  return session
}

/** Takes back that a guest's session joined this one. @returns the id of the session that stands by itself again. */
export function undoJoin(sessionId: string, joinId: string) {
  return callApi(`/api/sessions/${sessionId}/joins/${joinId}/undo`, undoneView, { method: 'POST' })
}

/** This browser lets go of its session. */
export function leaveSession(options: { signal?: AbortSignal } = {}) {
  return callApi('/api/session/leave', leaveView, { method: 'POST', ...options })
}

/** Ends this browser's session for all its devices. */
export function endSession() {
  return callApi('/api/session/end', endView, { method: 'POST' })
}

export function changeSession(id: string, change: { trainingConsent?: boolean; locale?: Locale; needsHelp?: false }) {
  return callApi(`/api/sessions/${id}`, sessionView, { method: 'PATCH', body: change })
}
