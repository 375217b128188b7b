import type { Locale } from '@/db/enums'
import { ApiError } from '@/lib/http/fetch'
import { claimHandover, startSession } from '@/lib/sessions/client'
import type { SessionView } from '@/lib/sessions/schema'

/** As whom a visit begins, or with what. */
export type Way = { phone: string; password?: string } | { guest: true } | { code: string }

type Opened = { session: SessionView; restored: boolean }
type Options = {
  /** The screen's language; `chosen`: the visitor's own choice. */
  locale: Locale
  chosen: boolean
  signal: AbortSignal
}

/** Starts a session at this kiosk, or takes one up. @throws ApiError as the server says; TypeError when the network is away. */
export async function openVisit(way: Way, { locale, chosen, signal }: Options): Promise<Opened> {
  // What somebody takes up keeps its language, unless they chose another one here.
  const spoken = chosen || !('code' in way || 'password' in way) ? { locale } : {}
  if (!('code' in way)) return startSession({ channel: 'kiosk', ...spoken, ...way }, { signal })
  return { session: await claimHandover({ code: way.code, channel: 'kiosk', ...spoken }, { signal }), restored: true }
}

export type Step = { at: 'number' | 'code' } | { at: 'password'; phone: string }

/** The step at which a way is chosen. */
export function stepOf(way: Way): Step {
  if ('code' in way) return { at: 'code' }
  return 'phone' in way && way.password !== undefined ? { at: 'password', phone: way.phone } : { at: 'number' }
}

/** Whether the number is one that asks for a password first. */
export function wantsPassword(way: Way, error: unknown): way is { phone: string } {
  return 'phone' in way && codeOf(error) === 'login_required'
}

/** Whether the visitor can answer a refusal in the step they are at. */
export function isAnswerable(way: Way, error: unknown): error is ApiError {
  const code = codeOf(error)
  if (code === 'invalid_phone') return true
  if ('code' in way) return code === 'code_not_found' || code === 'too_many'
  const aboutPassword = code === 'wrong_credentials' || code === 'too_many' || code === 'busy'
  return 'phone' in way && way.password !== undefined && aboutPassword
}

const codeOf = (error: unknown) => (error instanceof ApiError ? error.code : null)
