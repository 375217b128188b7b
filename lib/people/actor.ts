import type { Role, Scope } from '@/db/enums'
import { AppError } from '@/lib/errors'

/** A signed-in person. */
export type PersonActor = { id: string; tokenId: string; customerId: string; name: string | null; roles: Role[] }

/** A device that holds a session; not alive once that has passed its expiry. `proven`: whoever got it had shown to be the session's person. */
export type DeviceActor = { tokenId: string; sessionId: string; alive: boolean; proven: boolean }

/** A program with an API key. */
export type KeyActor = { id: string; name: string; scopes: Scope[] }

/** Who calls: any of the three at once, as a browser may be signed in and hold a session. */
export type Actor = { person: PersonActor | null; device: DeviceActor | null; key: KeyActor | null }

export const nobody: Actor = { person: null, device: null, key: null }

export const staffRoles: Role[] = ['instructor', 'operator', 'admin']

export function hasRole(actor: Actor, ...wanted: Role[]): boolean {
  return actor.person?.roles.some((role) => wanted.includes(role)) ?? false
}

/** Whether the key carries one of the scopes; `admin` carries all. */
export function hasScope(actor: Actor, ...wanted: Scope[]): boolean {
  return actor.key?.scopes.some((scope) => scope === 'admin' || wanted.includes(scope)) ?? false
}

export function isStaff(actor: Actor): boolean {
  return hasRole(actor, ...staffRoles)
}

export function isNobody(actor: Actor): boolean {
  return !actor.person && !actor.device && !actor.key
}

/** @throws AppError 401 for nobody, 403 for somebody, unless `allowed`. For what is no secret to exist. */
export function demand(actor: Actor, allowed: boolean) {
  if (allowed) return
  throw new AppError(isNobody(actor) ? 'not_signed_in' : 'forbidden')
}
