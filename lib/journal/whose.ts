import { AppError } from '@/lib/errors'
import { type Actor, demand, hasScope, isStaff } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { findPerson, type PersonRow } from '@/lib/people/find-or-make'

/** Dates and numbers of anybody's journal: staff, and keys that read sessions. Words are for nobody but their writer. */
function mayReadNumbers(actor: Actor): boolean {
  return isStaff(actor) || hasScope(actor, 'sessions:read')
}

export type Whose = { person: PersonRow; own: boolean }

/**
 * Whose journal a call is about: the caller's own, or somebody's of whom staff and keys may see dates and numbers, which is written down.
 * @param userId `me`, `C123` or a UUID; absent for oneself.
 * @throws AppError `not_signed_in`, `forbidden`; `missing_choice` for staff's keys that do not say whose; `not_found`: what is absent and what
 * is not the caller's look the same.
 */
export async function whoseJournal(actor: Actor, userId?: string): Promise<Whose> {
  const self = actor.person?.id
  const asked = userId === 'me' ? self : (userId ?? self)
  if (userId === undefined && self === undefined) {
    if (mayReadNumbers(actor)) throw new AppError('missing_choice', 'Say whose by user_id.')
    demand(actor, false)
  }
  const person = asked === undefined ? null : await findPerson(asked)
  const own = person !== null && person.id === self
  if (!person || !(own || mayReadNumbers(actor))) throw new AppError('not_found')
  if (!own) {
    await noteAudit({ actor, action: 'person_read', personId: person.id, detail: { of: 'journal' }, repeats: true })
  }
  return { person, own }
}

/** Filters by words tell words: they are for the writer alone. @throws AppError `forbidden`. */
export function demandOwnWords({ own }: Whose, filters: Record<string, unknown>) {
  const asked = Object.values(filters).some((value) => value !== undefined)
  if (asked && !own)
    throw new AppError('forbidden', 'Of a journal others see dates and numbers, and search by those alone.')
}

/** Who writes in their own journal. @throws AppError `not_found`: whoever has no journal finds no entry in it. */
export function writerId(actor: Actor): string {
  if (!actor.person) throw new AppError('not_found')
  return actor.person.id
}
