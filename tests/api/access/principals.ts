import { type Scope, scopes } from '@/db/enums'

/**
 * Everybody who can call. `device` and `owner` hold and own the thing that a row speaks of, `visitor` is the device of another guest,
 * `customer` and `student` are other people who are signed in, and each scope is a key that carries it alone.
 */
export type Principal =
  | 'nobody'
  | 'visitor'
  | 'device'
  | 'customer'
  | 'student'
  | 'owner'
  | 'instructor'
  | 'operator'
  | 'admin'
  | `key ${Scope}`

export const staff = ['instructor', 'operator', 'admin', 'key admin'] as const
export const operators = ['operator', 'admin', 'key admin'] as const
export const admins = ['admin', 'key admin'] as const
export const signedIn = ['customer', 'student', 'owner', 'instructor', 'operator', 'admin'] as const
export const devices = ['visitor', 'device'] as const
export const keys = scopes.map((scope) => `key ${scope}` as const)
export const channelKeys = ['key channel:whatsapp', 'key channel:telegram', 'key admin'] as const
/** Who may read any session, so that its existence is no secret to them. */
export const sessionReaders = ['device', 'owner', ...staff, 'key sessions:read'] as const
/** Who may speak as the person in it. */
export const sessionWriters = ['device', 'owner', 'key sessions:write', 'key admin'] as const

export const everybody: readonly Principal[] = ['nobody', ...devices, ...signedIn, ...keys]
