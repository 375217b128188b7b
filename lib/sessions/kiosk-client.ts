import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { callApi } from '@/lib/http/fetch'
import {
  type KioskChange,
  kioskHere,
  kioskList,
  kioskView,
  type NewKiosk,
  presenceView,
  setupCodeView,
} from './kiosk-schema'

/** Every kiosk, by name; for admins. */
export const kiosksQuery = () =>
  queryOptions({
    queryKey: ['kiosks'],
    queryFn: ({ signal }) => callApi('/api/kiosks', kioskList, { signal }).then(({ items }) => items),
  })

/** Makes a kiosk. @throws ApiError `invalid`. */
export function makeKiosk(body: NewKiosk) {
  return callApi('/api/kiosks', kioskView, { method: 'POST', body })
}

/** Changes what is named. @throws ApiError `invalid`, `not_found`. */
export function changeKiosk({ id, ...body }: KioskChange & { id: string }) {
  return callApi(`/api/kiosks/${id}`, kioskView, { method: 'PATCH', body })
}

/** Takes a kiosk away. @throws ApiError `not_found`. */
export function removeKiosk(id: string) {
  return callApi(`/api/kiosks/${id}`, z.undefined(), { method: 'DELETE' })
}

/** A one-time code by which a browser becomes this kiosk. @throws ApiError `not_found`. */
export function makeSetupCode(id: string) {
  return callApi(`/api/kiosks/${id}/code`, setupCodeView, { method: 'POST' })
}

/** Makes this browser the kiosk that the code is for. @throws ApiError `code_not_found`, `too_many`. */
export function registerKiosk(code: string) {
  return callApi('/api/kiosks/register', kioskHere, { method: 'POST', body: { code } })
}

/** The kiosk that this browser is, with its settings as they are now. @throws ApiError `not_found` when it is none. */
export function readKioskHere() {
  return callApi('/api/kiosks/here', kioskHere)
}

/** The visitor touched the kiosk; call it every five seconds at most. @throws ApiError `session_not_found` when their hold is gone. */
export function notePresence() {
  return callApi('/api/session/presence', presenceView, { method: 'POST', body: {} })
}
