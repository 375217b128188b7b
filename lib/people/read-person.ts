import { db, type Tx } from '@/db/client'
import { AppError } from '@/lib/errors'
import { canAdminister, isSelf } from './access'
import type { Actor } from './actor'
import { noteAudit } from './audit'
import { personIs, personRows, viewPerson } from './person-rows'
import type { PersonView } from './schema'

/**
 * A person for themselves (`me`, or their own id) and for admins, whose look is written down.
 * @throws AppError `not_found` for what is absent or not the caller's: the two look the same.
 */
export async function readPerson(options: { actor: Actor; id: string }, tx: Tx = db): Promise<PersonView> {
  const { actor } = options
  const wanted = personIs(actor, options.id)
  const [found] = wanted ? await personRows(tx).where(wanted) : []
  const self = found !== undefined && isSelf(actor, found.person.id)
  if (!found || !(self || canAdminister(actor))) throw new AppError('not_found')
  if (!self) await noteAudit({ actor, action: 'person_read', personId: found.person.id, repeats: true })
  return viewPerson(found)
}
