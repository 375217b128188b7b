import { db } from '@/db/client'
import { people } from '@/db/schema/people'
import { AppError } from '@/lib/errors'
import { canAdminister } from './access'
import type { Actor } from './actor'
import { noteAudit } from './audit'
import { makeResetLink } from './password-reset'
import { personIs } from './person-rows'

/**
 * A link by which somebody sets a new password; for admins, who hand it over.
 * @param options.origin the address people reach us at.
 * @throws AppError `not_found` for what is absent or not the caller's, `conflict` for somebody who cannot sign in.
 */
export async function offerNewPassword(options: { actor: Actor; id: string; origin: string; now?: Date }) {
  const { actor, id, origin, now = new Date() } = options
  const named = canAdminister(actor) ? personIs(actor, id) : null
  const [person] = named ? await db.select().from(people).where(named) : []
  if (!person) throw new AppError('not_found')
  if (person.disabledAt) throw new AppError('conflict', 'Their sign-in is disabled. Enable it first.')
  const link = await makeResetLink({ personId: person.id, madeBy: actor.person?.id ?? null, origin, now })
  await noteAudit({ actor, action: 'password_reset_made', personId: person.id, now })
  return link
}
