import { type Actor, hasRole, hasScope, isStaff } from './actor'
import type { PersonChange } from './schema'

/** People, API keys and the audit are the admins', and of keys that carry `admin`. */
export function canAdminister(actor: Actor): boolean {
  return hasRole(actor, 'admin') || hasScope(actor, 'admin')
}

export function isSelf(actor: Actor, personId: string): boolean {
  return actor.person?.id === personId
}

type Field = keyof PersonChange

/** What of a person the caller may change: nothing means that the person is not theirs to see. */
export function changeableFields(actor: Actor, personId: string): Field[] {
  if (canAdminister(actor)) return ['name', 'locale', 'roles', 'disabled', 'loyalty_tier']
  const own: Field[] = isSelf(actor, personId) ? ['name', 'locale'] : []
  return isStaff(actor) ? [...own, 'loyalty_tier'] : own
}
