import { callApi } from '@/lib/http/fetch'
import { presenceView } from './kiosk-schema'

/** The visitor touched the kiosk; call it every five seconds at most. @throws ApiError `session_not_found` when their hold is gone. */
export function notePresence() {
  return callApi('/api/session/presence', presenceView, { method: 'POST', body: {} })
}
