/** Every failure a caller can meet, once: its HTTP status and the words that head it. `type` in problem+json is `/problems/<code>`. */
export const problems = {
  malformed_json: { status: 400, title: 'The body is not JSON' },
  missing_header: { status: 400, title: 'A header is missing' },
  missing_choice: { status: 400, title: 'A choice is missing' },
  not_signed_in: { status: 401, title: 'Sign in first' },
  login_required: { status: 401, title: 'This number has a password' },
  wrong_credentials: { status: 401, title: 'Name or password is wrong' },
  wrong_signature: { status: 401, title: 'The signature is missing or wrong' },
  forbidden: { status: 403, title: 'You may not do this' },
  step_up_required: { status: 403, title: 'Give your password again first' },
  cross_site: { status: 403, title: 'This request came from another site' },
  not_found: { status: 404, title: 'Not found' },
  code_not_found: { status: 404, title: 'This code does not work' },
  reset_not_found: { status: 404, title: 'This link does not work' },
  session_not_found: { status: 404, title: 'Session not found' },
  method_not_allowed: { status: 405, title: 'This method is not offered here' },
  conflict: { status: 409, title: 'This conflicts with what is stored' },
  session_ended: { status: 409, title: 'This session has ended' },
  message_conflict: { status: 409, title: 'The same message id came with another text' },
  identity_taken: { status: 409, title: 'This sign-in name is taken' },
  too_large: { status: 413, title: 'The body is too large' },
  wrong_content_type: { status: 415, title: 'The body has the wrong type' },
  invalid: { status: 422, title: 'Some values do not fit' },
  invalid_phone: { status: 422, title: 'This is not a phone number' },
  invalid_recording: { status: 422, title: 'This is not a recording we can read' },
  too_many: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something broke on our side' },
  busy: { status: 503, title: 'Too busy just now' },
  no_room: { status: 503, title: 'There is no room to store this just now' },
  unavailable: { status: 503, title: 'The database cannot be reached' },
  not_ready: { status: 503, title: 'Not ready to take work' },
  draining: { status: 503, title: 'The server is shutting down' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

export type FieldError = { pointer: string; detail: string }

/**
 * The one error thrown in lib. `detail` is a sentence for the caller; `errors` point into the body (RFC 6901);
 * `retryAfter` is in seconds. `cause` is logged and never sent.
 */
export class AppError extends Error {
  readonly code: ProblemCode
  readonly detail: string | undefined
  readonly errors: FieldError[] | undefined
  readonly retryAfter: number | undefined

  constructor(
    code: ProblemCode,
    detail?: string,
    extra: { errors?: FieldError[]; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(detail ?? problems[code].title, { cause: extra.cause })
    this.name = 'AppError'
    this.code = code
    this.detail = detail
    this.errors = extra.errors
    this.retryAfter = extra.retryAfter
  }

  get status() {
    return problems[this.code].status
  }
}

/** The SQLSTATE of a database error, through drizzle's wrapping, or undefined. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as { code?: unknown }).code
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code
  }
  return undefined
}

/** Whether a disk is full, the database's or our own: what was stored before stays, nothing more can be. */
export function isDiskFull(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as { code?: unknown }).code
    if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT') return true
  }
  return false
}

const lostConnection =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|CONNECTION_\w+|CONNECT_TIMEOUT|57P0[1-3]|08\w{3}|58\w{3}|53300)$/

/** Whether the database was away, so that the caller should come back rather than be told of a bug. */
export function isDatabaseAway(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as { code?: unknown }).code
    if (typeof code === 'string' && lostConnection.test(code)) return true
  }
  return false
}
