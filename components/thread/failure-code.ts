import { ApiError } from '@/lib/http/fetch'

/** The code of what did not load, as somebody gives it to support, and what is copied with it. */
export function failureCode(error: unknown): { code: string; details?: string } {
  if (!(error instanceof ApiError)) return { code: 'E-offline' }
  return { code: `E-${error.status}`, details: `${error.title} (${error.status}, request ${error.requestId})` }
}
