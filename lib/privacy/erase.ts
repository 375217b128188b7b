import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { demandAnotherAdmin } from '@/lib/people/last-admin'
import { beginErasing, type Erasure, finishErasing } from './erase-person-rows'
import type { ErasedView } from './schema'
import { demandPerson } from './whose'

/**
 * Erases a person with everything that is theirs: identities, sign-ins, sessions with all that hangs off them, and the guest's or provisional
 * sessions that joined theirs. From the first commit on they are gone for everyone; broken off later, `finishErasures` goes on.
 * @param options.personId `me`, `C123` or a UUID.
 * @returns the rows erased, by table; `own` when it was oneself.
 * @throws AppError `not_found` for whoever is neither them nor an admin, `conflict` for the last admin.
 */
export async function erasePerson(options: {
  actor: Actor
  personId: string
  now?: Date
}): Promise<ErasedView & { own: boolean }> {
  const { actor } = options
  const now = options.now ?? new Date()
  const { person, own } = await demandPerson(actor, options.personId)
  const erasure = await db.transaction(async (tx) => {
    await demandAnotherAdmin(person.id, tx)
    return beginErasing(person.id, now, tx)
  })
  if (!own) await noteAudit({ actor, action: 'person_erased', personId: person.id, now })
  return { own, erased: await finishErasing(erasure, now) }
}

/** Goes on with erasings that were broken off, by a crash or an error. @returns how many. */
export async function finishErasures(options: { now?: Date } = {}): Promise<number> {
  const now = options.now ?? new Date()
  const open = await db.execute<Erasure>(sql`
    select id, person_id as "personId" from erasures where finished_at is null order by asked_at limit 100`)
  for (const erasure of open) await finishErasing(erasure, now)
  return open.length
}
