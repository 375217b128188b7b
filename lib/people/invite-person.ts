import { db } from '@/db/client'
import { canAdminister } from './access'
import { type Actor, demand } from './actor'
import { noteAudit } from './audit'
import { makeAccount } from './make-account'
import { makeResetLink } from './password-reset'
import { viewPersonById } from './person-rows'
import type { NewPerson } from './schema'

/**
 * Makes an account for somebody else, such as an instructor, and the link by which they choose their password; for admins.
 * @param options.origin the address people reach us at.
 * @throws AppError `not_signed_in`, `forbidden`, `missing_choice`, `invalid_phone`, `identity_taken`.
 */
export async function invitePerson(options: { actor: Actor; origin: string; now?: Date } & NewPerson) {
  const { actor, origin, name, roles, now = new Date() } = options
  demand(actor, canAdminister(actor))
  const { phone, email, username } = options
  const { personId, link } = await db.transaction(async (tx) => {
    const fields = { name, roles }
    const person = await makeAccount({ names: { phone, email, username }, person: fields, passwordHash: null, now }, tx)
    const madeBy = actor.person?.id ?? null
    return { personId: person.id, link: await makeResetLink({ personId: person.id, madeBy, origin, now }, tx) }
  })
  await noteAudit({
    actor,
    action: 'person_changed',
    personId,
    detail: { fields: ['name', 'roles', 'identities'] },
    now,
  })
  await noteAudit({ actor, action: 'password_reset_made', personId, now })
  return { person: await viewPersonById(personId), reset_url: link.url, expires_at: link.expires_at }
}
