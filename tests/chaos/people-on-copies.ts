import { randomUUID } from 'node:crypto'
import { type Copy, type TwoCopies, trialSettings } from './two-copies'

export const password = 'correct horse battery'

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** The n-th call goes to one copy or the other. */
export const either = (copies: TwoCopies, n: number): Copy => (n % 2 ? copies.inTheOpen : copies.behindProxy)

export type Member = { id: string; username: string }

export async function signUp(copies: TwoCopies): Promise<Member> {
  const username = `p-${randomUUID()}`
  const made = await copies.behindProxy.http.post('/api/auth/signup', { data: { username, password } })
  if (made.status() !== 201) throw new Error(`sign-up: ${made.status()} ${await made.text()}`)
  return { id: (await made.json()).user.id, username }
}

/** @param from the caller's address, which only the copy behind a proxy is told. */
export async function logIn(copy: Copy, username: string, secret: string, from?: string) {
  const headers: Record<string, string> = from ? { 'x-forwarded-for': from } : {}
  const answer = await copy.http.post('/api/auth/login', { data: { username, password: secret }, headers })
  const retryAfter = Number(answer.headers()['retry-after'] ?? 0)
  return { status: answer.status(), token: (await answer.json()).token as string, retryAfter }
}

export const adminToken = async (copies: TwoCopies) =>
  (await logIn(copies.behindProxy, 'admin', trialSettings.ADMIN_PASSWORD)).token

/** What one trial counted is nothing to the next. */
export async function forgetCounts(copies: TwoCopies) {
  await copies.sql`delete from rate_limits`
}
