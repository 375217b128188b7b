import { z } from 'zod'
import { callApi } from '@/lib/http/fetch'
import { type SignupRequest, signupView } from './schema'

/** Why a page's sign-in was refused; `retryAfter` in seconds. */
export type SignInRefusal = { code: string; retryAfter: number | undefined }

const csrfAnswer = z.object({ csrfToken: z.string() })
const callbackAnswer = z.object({ url: z.string() })

/**
 * Signs a page in by next-auth's own form post; the cookie comes with the answer. Name is a phone, an e-mail or a user name.
 * @returns null once signed in, else why not. @throws TypeError when the network is away.
 */
export async function signInPage(fields: { name: string; password: string }): Promise<SignInRefusal | null> {
  const { csrfToken } = await callApi('/api/auth/csrf', csrfAnswer)
  const response = await fetch('/api/auth/callback/credentials', {
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  })
  if (response.ok) return null
  const answer = callbackAnswer.safeParse(await response.json().catch(() => null))
  const [code = '', wait] = (answer.success ? (new URL(answer.data.url).searchParams.get('error') ?? '') : '').split(
    ':',
  )
  return { code: code || 'internal', retryAfter: Number(wait) || undefined }
}

/** Makes an account. @throws ApiError `identity_taken`, `invalid_phone`, `invalid`. */
export function signUp(body: SignupRequest) {
  return callApi('/api/auth/signup', signupView, { method: 'POST', body })
}

/** Signs this browser out; its hold on a session ends with it. */
export function signOutPage() {
  return callApi('/api/auth/logout', z.undefined(), { method: 'POST' })
}
