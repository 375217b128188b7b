import { type Actor, demand, hasScope, isStaff } from '@/lib/people/actor'

/** @throws AppError 401 or 403 unless staff or a key that may do all. */
export function demandAlertStaff(actor: Actor) {
  demand(actor, isStaff(actor) || hasScope(actor, 'admin'))
}
