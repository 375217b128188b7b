import { type Actor, demand, hasScope, isStaff } from '@/lib/people/actor'

/** Marking errors as known, notes, fixes and putting groups together: staff, and keys that carry `admin`. @throws AppError 401 or 403. */
export function demandErrorKeeper(actor: Actor) {
  demand(actor, isStaff(actor) || hasScope(actor, 'admin'))
}
