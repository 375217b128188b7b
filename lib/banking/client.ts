import { callApi } from '@/lib/http/fetch'
import { stepUpView } from './schema'

/** Gives the password again for one session. @throws ApiError `wrong_credentials`, `too_many`. */
export function stepUp(sessionId: string, password: string) {
  return callApi('/api/bank/step-up', stepUpView, { method: 'POST', body: { session_id: sessionId, password } })
}
