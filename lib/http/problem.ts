import { z } from 'zod'
import { AppError, isDatabaseAway, isDiskFull, problems } from '@/lib/errors'
import { log } from '@/lib/log'

/** An RFC 6901 pointer to the place a zod issue speaks of. */
function pointer(path: PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  // Next's bundle and server.ts hold two copies of the class.
  if (error instanceof Error && error.name === 'AppError') return error as AppError
  if (error instanceof z.ZodError) {
    const errors = error.issues.slice(0, 20).map((issue) => ({ pointer: pointer(issue.path), detail: issue.message }))
    return new AppError('invalid', errors[0]?.detail, { errors })
  }
  if (isDiskFull(error)) {
    return new AppError('no_room', 'All that was accepted before is safe. Send this again in a while.', {
      retryAfter: 30,
      cause: error,
    })
  }
  if (isDatabaseAway(error)) {
    return new AppError('unavailable', 'Nothing was lost. Try again in a moment.', { retryAfter: 2, cause: error })
  }
  return new AppError('internal', 'We have noted it. Try again, and quote the request id if it stays.', {
    cause: error,
  })
}

/** The only place that makes problem+json (RFC 9457). Faults of ours are logged with their cause; the caller never sees it. */
export function problemResponse(error: unknown, request: { id: string; path: string }): Response {
  const known = asAppError(error)
  const { status, title } = problems[known.code]
  if (status >= 500) log.error({ err: known.cause ?? known, code: known.code, path: request.path }, 'Request failed')
  const body = {
    type: `/problems/${known.code}`,
    title,
    status,
    ...(known.detail === undefined ? {} : { detail: known.detail }),
    instance: request.path,
    requestId: request.id,
    ...(known.errors ? { errors: known.errors } : {}),
  }
  const headers = new Headers({ 'content-type': 'application/problem+json', 'x-request-id': request.id })
  if (known.retryAfter !== undefined) headers.set('retry-after', String(known.retryAfter))
  return new Response(JSON.stringify(body), { status, headers })
}
