import type { Role, Scope } from '@/db/enums'
import { type Actor, nobody } from './actor'
import { createKey } from './api-keys'
import { identify } from './identify'
import { signIn } from './sign-in'
import { signUp } from './sign-up'

const password = 'four plain english words'
let made = 0

/** Somebody with an account, signed in; each of a name of their own. */
export async function member(...roles: Role[]) {
  made += 1
  const username = `member-${process.pid}-${made}`
  const { id, customerId } = await signUp({ username, password, roles, name: `Member ${made}` })
  const { token } = await signIn({ username, password, address: '192.0.2.9', userAgent: null })
  return { id, customerId, username, token, actor: await identify([token], null) }
}

/** A program with a key of these scopes. */
export async function program(...scopes: Scope[]): Promise<Actor> {
  const { token } = await createKey({ name: 'program', scopes })
  return { ...nobody, key: (await identify([token], null)).key }
}
