import { type Actor, hasRole, hasScope, isStaff } from '@/lib/people/actor'

/** Every member of staff sees how the pipeline stands; keys that read training data too. */
export function canWatchPipeline(actor: Actor): boolean {
  return isStaff(actor) || hasScope(actor, 'training:read')
}

/** Stacks, retry, cancel, review, import. */
export function canActOnPipeline(actor: Actor): boolean {
  return hasRole(actor, 'operator', 'admin') || hasScope(actor, 'admin')
}

export function canReadExamples(actor: Actor): boolean {
  return canActOnPipeline(actor) || hasScope(actor, 'training:read')
}

export function canImport(actor: Actor): boolean {
  return hasRole(actor, 'operator', 'admin') || hasScope(actor, 'journeys:write')
}
