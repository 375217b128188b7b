import { canAdminister } from '@/lib/people/access'
import { type Actor, hasScope, isStaff } from '@/lib/people/actor'

/** Goods, help texts and saved replies are changed, imported and exported by admins. */
export function canEditCatalogue(actor: Actor): boolean {
  return canAdminister(actor)
}

/** What the shop says, and what staff often write: read by all staff. */
export function canReadTexts(actor: Actor): boolean {
  return isStaff(actor) || hasScope(actor, 'admin')
}

/** Whoever stands at the counter hands orders out and cancels them. */
export function canChangeOrders(actor: Actor): boolean {
  return isStaff(actor) || hasScope(actor, 'admin')
}
