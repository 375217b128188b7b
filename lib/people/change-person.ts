import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { AppError } from '@/lib/errors'
import { changeableFields, isSelf } from './access'
import type { Actor } from './actor'
import { noteAudit } from './audit'
import { demandAnotherAdmin } from './last-admin'
import { personIs, viewPersonById } from './person-rows'
import { readPerson } from './read-person'
import { revokeAccess } from './revoke-access'
import type { PersonChange, PersonView } from './schema'

const fields = ['name', 'locale', 'roles', 'disabled', 'loyalty_tier'] as const

/**
 * Changes who somebody is: their own name and language; a loyalty tier by staff; all of it by admins. Disabling signs them out everywhere.
 * @throws AppError `not_found` for what is absent or not the caller's, `forbidden` for a field that is not theirs to change, `conflict`
 * when no admin would be left.
 */
export async function changePerson(
  options: { actor: Actor; id: string; now?: Date } & PersonChange,
): Promise<PersonView> {
  const { actor, id } = options
  const wanted = fields.filter((field) => options[field] !== undefined)
  if (wanted.length === 0) return readPerson({ actor, id })
  const personId = await db.transaction(async (tx) => {
    const named = personIs(actor, id)
    const [person] = named ? await tx.select({ id: people.id }).from(people).where(named) : []
    const allowed = person ? changeableFields(actor, person.id) : []
    if (!person || allowed.length === 0) throw new AppError('not_found')
    if (!wanted.every((field) => allowed.includes(field))) throw new AppError('forbidden')
    await apply(person.id, options, options.now ?? new Date(), tx)
    return person.id
  })
  if (!isSelf(actor, personId))
    await noteAudit({ actor, action: 'person_changed', personId, detail: { fields: wanted } })
  return viewPersonById(personId)
}

async function apply(personId: string, change: PersonChange, now: Date, tx: Tx) {
  const { roles, disabled } = change
  if (disabled || (roles && !roles.includes('admin'))) await demandAnotherAdmin(personId, tx)
  await tx
    .update(people)
    .set({
      name: change.name,
      locale: change.locale,
      loyaltyTier: change.loyalty_tier,
      roles,
      ...(disabled === undefined
        ? {}
        : { disabledAt: disabled ? sql`coalesce(disabled_at, ${now.toISOString()}::timestamptz)` : null }),
      updatedAt: now,
    })
    .where(eq(people.id, personId))
  if (disabled) await revokeAccess({ personId, now }, tx)
}
