import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import type { Actor } from './actor'
import type { PersonView } from './schema'

// Written out, as drizzle leaves the table's name off a column in a select from one table.
const names = sql<PersonView['identities']>`coalesce((
  select json_agg(json_build_object('kind', i.kind, 'value', i.value, 'sign_in', i.sign_in, 'proven', i.proven_at is not null)
    order by i.sign_in desc, i.created_at, i.id)
  from identities i where i.person_id = people.id), '[]')`
const hasPassword = sql<boolean>`exists (select 1 from passwords w where w.person_id = people.id)`
const sessionCount = sql<number>`(select count(*)::int from sessions s where s.person_id = people.id)`
// What they did in a session, else that they were signed in.
const lastSign = sql<Date | null>`greatest(
  (select max(s.last_activity_at) from sessions s where s.person_id = people.id),
  (select max(coalesce(t.seen_at, t.created_at)) from user_tokens t where t.person_id = people.id))`

/** People with what is counted about them. */
export function personRows(tx: Tx = db) {
  return tx
    .select({ person: people, names, hasPassword, sessionCount, lastSign: lastSign.mapWith(sessions.lastActivityAt) })
    .from(people)
}

export type PersonFound = Awaited<ReturnType<typeof personRows>>[number]

/** The condition for a person as paths name them: `me`, C123 or UUID; null when `me` is nobody. */
export function personIs(actor: Actor, id: string) {
  const named = id === 'me' ? actor.person?.id : id
  if (named === undefined) return null
  return isUuid(named) ? eq(people.id, named) : eq(people.customerId, named)
}

export function viewPerson(found: PersonFound): PersonView {
  const { person } = found
  return {
    id: person.id,
    customer_id: person.customerId,
    name: person.name,
    roles: person.roles,
    locale: person.locale,
    loyalty_tier: person.loyaltyTier,
    provisional: person.provisional,
    disabled: person.disabledAt !== null,
    created_at: person.createdAt.toISOString(),
    identities: found.names,
    has_password: found.hasPassword,
    sessions: found.sessionCount,
    last_activity_at: found.lastSign?.toISOString() ?? null,
  }
}

/** A person just made or changed. @throws AppError `not_found` when they have been erased meanwhile. */
export async function viewPersonById(personId: string): Promise<PersonView> {
  const [found] = await personRows().where(eq(people.id, personId))
  if (!found) throw new AppError('not_found')
  return viewPerson(found)
}
