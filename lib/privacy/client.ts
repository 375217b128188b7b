import { z } from 'zod'
import { callApi } from '@/lib/http/fetch'
import { erasedView } from './schema'

/** Everything that is kept of the signed-in person, as a file. */
export const ownExportPath = '/api/people/me/export'

/** Erases the signed-in person for good; this browser is signed out with it. @throws ApiError `conflict` for the last admin. */
export function eraseMyself() {
  return callApi('/api/people/me', erasedView, { method: 'DELETE' })
}

/** Erases one conversation with everything of it. @throws ApiError `session_not_found`, `forbidden`. */
export function eraseSession(id: string) {
  return callApi(`/api/sessions/${id}`, z.undefined(), { method: 'DELETE' })
}
