import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { callApi } from '@/lib/http/fetch'
import { attendanceView, holdView, type Side } from './staff-schema'

/** Who answers in a session, what is known of problems in it, and how far each side has read. */
export function attendanceQuery(sessionId: string) {
  return queryOptions({
    queryKey: ['attendance', sessionId],
    queryFn: ({ signal }) => callApi(`/api/sessions/${sessionId}/attendance`, attendanceView, { signal }),
  })
}

/** Answers in place of the assistant from now on. @param from who has it until now. @throws ApiError `conflict` when somebody else has it. */
export function takeSession(sessionId: string, from?: string) {
  return callApi(`/api/sessions/${sessionId}/take`, holdView, { method: 'POST', body: from ? { from } : {} })
}

/** Lets the assistant answer again. @throws ApiError `conflict` when somebody else has it. */
export function handBack(sessionId: string) {
  return callApi(`/api/sessions/${sessionId}/hand-back`, holdView, { method: 'POST' })
}

/** Tells the other side that something is being written. */
export function tellTyping(sessionId: string, as: Side) {
  return callApi(`/api/sessions/${sessionId}/typing`, z.undefined(), { method: 'POST', body: { as } })
}

/** Tells the other side up to which of its messages was read; without one, that a member of staff is there. */
export function tellRead(sessionId: string, as: Side, messageId?: string) {
  const body = { as, ...(messageId ? { messageId } : {}) }
  return callApi(`/api/sessions/${sessionId}/read`, z.undefined(), { method: 'POST', body })
}
