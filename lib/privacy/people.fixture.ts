import type { Role } from '@/db/enums'
import { type Actor, nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { signIn } from '@/lib/people/sign-in'
import { signUp } from '@/lib/people/sign-up'
import { type StartOptions, startSession } from '@/lib/sessions/start'

export const password = 'long enough for all'
const address = '192.0.2.7'
let counter = 0

/** A word that stands nowhere else. */
export const unique = (word: string) => `${word}${process.pid}x${counter++}`

export const idOf = (actor: Actor) => actor.person?.id ?? ''

/** Somebody with an account, signed in. @param device the secret of a session that their device held before. */
export async function account(
  options: { roles?: Role[]; name?: string; username?: string; device?: string } = {},
): Promise<Actor> {
  const { username = unique('user'), roles = ['customer'], name = 'Asha', device } = options
  await signUp({ username, password, roles, name })
  return signedIn(username, device)
}

export async function signedIn(username: string, device?: string): Promise<Actor> {
  const { token } = await signIn({ username, password, address })
  return identify([token, ...(device ? [device] : [])], null)
}

export const start = (options: Partial<StartOptions>) =>
  startSession({ actor: nobody, address, channel: 'website', type: 'visit', ...options })

/** A guest's device and the session it holds. */
export async function guest() {
  const { session, session_token } = await start({ guest: true })
  return { sessionId: session.session_id, token: session_token, actor: await identify([session_token], null) }
}
