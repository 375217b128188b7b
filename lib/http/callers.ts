import type { KeyActor, PersonActor } from '@/lib/people/actor'

type Role = Exclude<PersonActor['roles'][number], 'customer' | 'student'>
type Scope = KeyActor['scopes'][number]

/**
 * Who may call. `visitor` is any device with a session of its own, `device` the one that holds the session in question and `owner` the person
 * that the thing in question belongs to; `inbox key`, `messenger` and `kiosk` show a proof of their own.
 */
export type Caller =
  | 'anyone'
  | 'visitor'
  | 'device'
  | 'owner'
  | 'signed in'
  | 'inbox key'
  | 'messenger'
  | 'kiosk'
  | Role
  | `key ${Scope}`

export const anyone: Caller[] = ['anyone']
/** Any program with a key, whatever it carries. */
export const anyKey: Caller[] = [
  'key log:write',
  'key log:read',
  'key sessions:write',
  'key sessions:read',
  'key journeys:write',
  'key training:read',
  'key channel:whatsapp',
  'key channel:telegram',
  'key admin',
]
export const staff: Caller[] = ['instructor', 'operator', 'admin', 'key admin']
export const operators: Caller[] = ['operator', 'admin', 'key admin']
export const admins: Caller[] = ['admin', 'key admin']
/** Who may read any session, and whoever is in it. */
export const sessionReaders: Caller[] = ['device', 'owner', ...staff, 'key sessions:read']
/** Who may speak as the person in it. */
export const sessionWriters: Caller[] = ['device', 'owner', 'key sessions:write', 'key admin']
export const ownerAndAdmins: Caller[] = ['owner', ...admins]
export const logReaders: Caller[] = [...staff, 'key log:read']
export const pipelineWatchers: Caller[] = [...staff, 'key training:read']
export const exampleReaders: Caller[] = [...operators, 'key training:read']
/** Who reads one's own as oneself, and of others what is no secret. */
export const ownAndReaders: Caller[] = ['signed in', 'key sessions:read', 'key admin']
