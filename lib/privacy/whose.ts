import { and, eq, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { people } from '@/db/schema/people'
import { erasures } from '@/db/schema/privacy'
import { AppError } from '@/lib/errors'
import { canAdminister, isSelf } from '@/lib/people/access'
import type { Actor } from '@/lib/people/actor'
import type { PersonRow } from '@/lib/people/find-or-make'
import { personIs } from '@/lib/people/person-rows'

/**
 * The person whose data somebody asks for or wants gone: themselves, or anybody for an admin. A device that holds their session is not them.
 * @param id `me`, `C123` or a UUID.
 * @throws AppError `not_found`: what is absent and what is not the caller's look the same.
 */
export async function demandPerson(actor: Actor, id: string): Promise<{ person: PersonRow; own: boolean }> {
  const wanted = personIs(actor, id)
  const [person] = wanted ? await db.select().from(people).where(wanted) : []
  const own = person !== undefined && isSelf(actor, person.id)
  if (!person || !(own || canAdminister(actor))) throw new AppError('not_found')
  return { person, own }
}

/** Whether an erasing has begun that is not through yet: to everybody but the one who finishes it, the person is gone. */
export async function isBeingErased(personId: string): Promise<boolean> {
  const open = and(eq(erasures.personId, personId), isNull(erasures.finishedAt))
  const [row] = await db.select({ id: erasures.id }).from(erasures).where(open).limit(1)
  return row !== undefined
}
